// Gives Prism's tokens the theme's five code colours.
(() => {
  const colours = {comment: "c", prolog: "c", keyword: "k", boolean: "k", "attr-name": "k", string: "s", "attr-value": "s", number: "n", constant: "n", function: "t", tag: "t", "class-name": "t", key: "t", builtin: "t"};
  Prism.hooks.add("wrap", token => { if (colours[token.type]) token.classes.push(colours[token.type]); });
})();
