package org.mahalla.referrals.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.mahalla.referrals.ReferralId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One round over the news that are due, each referral in a transaction of its own; one that fails is tried again later. */
@Component
class TellNews {
    private static final Logger log = LoggerFactory.getLogger(TellNews.class);
    private static final int TOGETHER = 200;
    private static final int MOST_ROUNDS = 25;
    private static final Duration LATER = Duration.ofHours(1);

    private final News news;
    private final TellResidents residents;
    private final TellUpdates updates;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TellNews(
            News news,
            TellResidents residents,
            TellUpdates updates,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.news = news;
        this.residents = residents;
        this.updates = updates;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void pass() {
        pass(News.Audience.RESIDENTS, residents::tell);
        pass(News.Audience.AGENCY, updates::tell);
    }

    private void pass(News.Audience audience, Consumer<List<News.Item>> tell) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<ReferralId> due = news.due(audience, TOGETHER);
            due.forEach(referral -> one(audience, referral, tell));
            if (due.size() < TOGETHER) {
                return;
            }
        }
    }

    private void one(News.Audience audience, ReferralId referral, Consumer<List<News.Item>> tell) {
        try {
            transaction.executeWithoutResult(status -> {
                List<News.Item> items = news.take(audience, referral);
                if (!items.isEmpty()) {
                    tell.accept(items);
                }
            });
        } catch (RuntimeException e) {
            log.warn("news of a referral wait: {}", e.getClass().getName());
            news.putOff(audience, referral, clock.instant().plus(LATER));
        }
    }
}
