# Dateline as an image. Build:    docker build -t dateline .
# Try it, with the embedded database:
#   docker run --rm -v "$PWD/samples:/data/input:ro" dateline run --input /data/input
# With a database of yours (a PostgreSQL 14 or newer), and releases that stay on this machine:
#   docker run --rm -e DATELINE_DATABASE_URL -v "$PWD/samples:/data/input:ro" -v dateline-releases:/data/releases \
#     dateline run --input /data/input

FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -DskipTests -pl app -am package

FROM eclipse-temurin:17-jre
# The number is fixed so that folders mounted from outside can be given to it: chown 10001 releases
RUN useradd --uid 10001 --user-group --create-home --shell /usr/sbin/nologin dateline \
    && mkdir -p /data/input /data/releases /data/workspace \
    && chown -R dateline:dateline /data
COPY --from=build /src/dateline /src/LICENSE /src/NOTICE /opt/dateline/
COPY --from=build /src/app/target/dateline-app.jar /opt/dateline/app/target/
COPY --from=build /src/app/target/lib /opt/dateline/app/target/lib

USER 10001:10001
# dateline.yml is read from here; .dateline and releases, the defaults of --workspace and --output, would lie here too.
WORKDIR /data
ENV DATELINE_CACHE=/data/workspace/cache
# The launcher replaces its shell by Java, so Java is process 1 and gets SIGTERM itself: a run stops at the end of its chunk.
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/dateline/dateline"]
CMD ["--help"]
