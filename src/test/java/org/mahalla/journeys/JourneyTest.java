package org.mahalla.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mahalla.Mahalla;
import org.mahalla.testing.TestSettings;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a port of its own with the people and places of {@link World}; all journeys share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Mahalla.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mahalla.jobs.enabled=false",
            "mahalla.access.second-factor=optional",
            "mahalla.access.throttle.report.tries=0",
            "mahalla.access.throttle.report.within=1m",
            "mahalla.access.throttle.track.tries=0",
            "mahalla.access.throttle.track.within=1m",
            "mahalla.access.throttle.search.tries=0",
            "mahalla.access.throttle.search.within=1m",
            "mahalla.access.throttle.sign-in.tries=0",
            "mahalla.access.throttle.sign-in.within=1m",
            "mahalla.access.throttle.sign-in-here.tries=0",
            "mahalla.access.throttle.sign-in-here.within=1m",
            "mahalla.access.throttle.one-time-code.tries=0",
            "mahalla.access.throttle.one-time-code.within=1m",
            "mahalla.access.throttle.one-time-code-contact.tries=0",
            "mahalla.access.throttle.one-time-code-contact.within=1m",
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestSettings.class)
@interface JourneyTest {}
