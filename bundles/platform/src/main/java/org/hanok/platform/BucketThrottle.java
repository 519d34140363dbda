package org.hanok.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.hanok.api.security.Throttle;
import org.osgi.service.component.annotations.Component;

/** Token buckets in memory; a key that is not used for an hour is forgotten. */
@Component
public final class BucketThrottle implements Throttle {

    private final com.github.benmanes.caffeine.cache.Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(Duration.ofHours(1)).build();

    @Override
    public Duration take(String key, int capacity, Duration period) {
        Bucket bucket = buckets.get(key, missing -> Bucket.builder().addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period)).build());
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    @Override
    public void reset(String key) {
        buckets.invalidate(key);
    }
}
