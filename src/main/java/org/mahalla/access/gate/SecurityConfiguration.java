package org.mahalla.access.gate;

import java.util.List;
import org.mahalla.access.Action;
import org.mahalla.access.MachineDoor;
import org.mahalla.access.TokenFree;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Headers, forgery tokens and the gate. Who may do what is decided by {@link Gate} alone; Spring Security itself signs
 * nobody in and keeps no session.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String CONTENT_SECURITY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none';"
            + " base-uri 'none'; form-action 'self'; object-src 'none'; worker-src 'self'";
    private static final String PERMISSIONS = "geolocation=(self), camera=(), microphone=(), payment=(), usb=()";

    private final Gate gate;

    SecurityConfiguration(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArguments());
    }

    @Bean
    static SecurityFilterChain securityFilterChain(
            HttpSecurity http, Viewers viewers, ObjectProvider<MachineDoor> doors, ObjectProvider<TokenFree> declared)
            throws Exception {
        String[] machines = doors.stream().map(MachineDoor::path).toArray(String[]::new);
        List<TokenFree> tokenFree = declared.stream().toList();
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens())
                        .ignoringRequestMatchers(Viewers::carriesKey)
                        .ignoringRequestMatchers(machines)
                        .ignoringRequestMatchers(request -> TokenFree.in(tokenFree, request)))
                .addFilterBefore(new SameOriginFilter(tokenFree), CsrfFilter.class)
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/internal/health", "/internal/health/**")
                        .permitAll()
                        .requestMatchers("/internal", "/internal/**", "/actuator", "/actuator/**")
                        .access((who, context) -> new AuthorizationDecision(
                                viewers.of(context.getRequest()).mayAnywhere(Action.SEE_HEALTH)))
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, e) -> response.sendError(HttpStatus.NOT_FOUND.value()))
                        .accessDeniedHandler(
                                (request, response, e) -> response.sendError(HttpStatus.FORBIDDEN.value())))
                .build();
    }

    /** Each filter watched by itself cost as much as a small page; requests are counted as a whole. */
    @Bean
    static SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /** Only so that no user with a generated password comes into being. */
    @Bean
    static AuthenticationManager nobody() {
        return authentication -> {
            throw new AuthenticationServiceException("nobody signs in here");
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(false));
    }
}
