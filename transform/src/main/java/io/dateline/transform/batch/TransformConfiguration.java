package io.dateline.transform.batch;

import io.dateline.transform.ArticleAnnotator;
import io.dateline.transform.TransformVersion;
import io.dateline.transform.date.DateAnnotator;
import io.dateline.transform.official.OfficialAnnotator;
import io.dateline.transform.place.PlaceAnnotator;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * The transform stage: its flow of steps, for the application to chain.
 *
 * <p>The annotators and the hash of their tables take a second to make, and are made when a step of this stage first asks for them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransformSettings.class)
@Import({LearnOutletsConfiguration.class, AnnotateArticlesConfiguration.class})
public class TransformConfiguration {

    @Bean
    Flow transformFlow(Step gatherEvidenceStep, Step learnOutletsStep, Step annotateArticlesStep) {
        return new FlowBuilder<Flow>("transform")
                .start(gatherEvidenceStep)
                .next(learnOutletsStep)
                .next(annotateArticlesStep)
                .build();
    }

    @Bean
    UserReference userReference(@Value("${dateline.workspace}") Path workspace) {
        return new UserReference(workspace);
    }

    @Bean
    @Lazy
    TransformVersion transformVersion(UserReference reference) throws IOException {
        return TransformVersion.of(reference.sha256());
    }

    @Bean
    @Lazy
    ArticleAnnotator articleAnnotator(UserReference reference) throws IOException {
        return new ArticleAnnotator(
                DateAnnotator.create(),
                PlaceAnnotator.create(reference.gazetteer()),
                OfficialAnnotator.create(reference.terms()));
    }
}
