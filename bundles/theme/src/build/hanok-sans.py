#!/usr/bin/python3
"""Cuts "Hanok Sans" from Pretendard Variable (SIL OFL 1.1, reserved name "Pretendard", so the cut has another name).

    hanok-sans.py <unpacked npm package pretendard 1.3.9> <root of the repository>

Needs Debian's python3-fonttools and python3-brotli. Run by hand when the texts have grown much; what it makes is kept beside the
other static files, because no tool of the ordinary build can write WOFF2:
  static/theme/hanok-sans.woff2        Latin, punctuation, every syllable of messages/*_ko.properties (and of the sample pages) and the most frequent others
  static/theme/hanok-sans-<n>.woff2    the rest of KS X 1001 in slices, most frequent first; rarer syllables come from the device
  src/main/css/site/0-font.css, static/theme/fonts.css    the sheets that name them
"""
import re
import sys
from pathlib import Path
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

CORE, SLICE = 700, 120
package, root = Path(sys.argv[1]), Path(sys.argv[2])
module = root / "bundles/theme"
out = module / "src/main/resources/static/theme"
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "–—‘’“”•…‹›€₩−×→←↑↓✓·′″™﻿⌘")]


def is_hangul(code):
    return 0xAC00 <= code <= 0xD7A3


def by_frequency():
    """Pretendard's own slices go from rare to frequent; the last ones are the commonest syllables."""
    css = (package / "dist/web/variable/pretendardvariable-dynamic-subset.css").read_text()
    codes = []
    for ranges in reversed(re.findall(r"unicode-range:\s*([^;]+);", css)):
        for part in ranges.split(","):
            ends = [int(end, 16) for end in part.strip()[2:].split("-")]
            codes += range(ends[0], ends[-1] + 1)
    return [code for code in codes if is_hangul(code)]


def ksx1001():
    return {ord(bytes([row, cell]).decode("euc_kr")) for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF)}


def in_messages():
    own = ["bundles/*/src/main/resources/messages/*_ko.properties", "bundles/theme/src/test/resources/pages/*.vm"]
    texts = (path.read_text() for pattern in own for path in root.glob(pattern))
    return {code for text in texts for code in map(ord, text) if is_hangul(code)}


def ranges(codes):
    """CSS unicode-range of a list of codes."""
    spans = []
    for code in sorted(set(codes)):
        if spans and code == spans[-1][1] + 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in spans)


def cut(codes, name):
    font = TTFont(package / "dist/public/variable/PretendardVariable.ttf")
    options = subset.Options(layout_features=["kern", "tnum", "case", "ccmp", "locl", "mark", "mkmk"], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True, flavor="woff2")
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": (400, 800)})
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = "HanokSans" if record.nameID == 6 else "Hanok Sans"
    font.flavor = "woff2"
    font.save(out / name)
    return (out / name).stat().st_size


def face(name, codes, display):
    return f'@font-face {{ font-family: "Hanok Sans"; font-weight: 400 800; font-display: {display}; src: url({name}) format("woff2"); unicode-range: {ranges(codes)}; }}\n'


frequent = by_frequency()
said = in_messages()
core = [c for c in frequent if c in said] + [c for c in frequent if c not in said]
core = core[:max(CORE, len(said))]
rest = [c for c in frequent if c in ksx1001() and c not in set(core)]
first = LATIN + core
have = TTFont(package / "dist/public/variable/PretendardVariable.ttf").getBestCmap()
first = [c for c in first if c in have]
print("core", len(core), "of them said", len(said), cut(first, "hanok-sans.woff2"), "bytes")
(module / "src/main/css/site/0-font.css").write_text("/* Made by src/build/hanok-sans.py. */\n" + face("hanok-sans.woff2", first, "optional"))
late = "/* Made by src/build/hanok-sans.py. */\n"
for at in range(0, len(rest), SLICE):
    name = f"hanok-sans-{at // SLICE + 1}.woff2"
    print(name, cut(rest[at:at + SLICE], name), "bytes")
    late += face(name, rest[at:at + SLICE], "swap")
(out / "fonts.css").write_text(late)
(module / "src/main/resources/META-INF/licences").mkdir(parents=True, exist_ok=True)
(module / "src/main/resources/META-INF/licences/pretendard.txt").write_text((package / "dist/LICENSE.txt").read_text())
