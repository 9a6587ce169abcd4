plugins {
    id("org.springframework.boot") version "3.2.0"
    kotlin("jvm") version "1.9.22"
}

dependencies {
    implementation("org.springframework.kafka:spring-kafka")
    testImplementation(platform("org.junit:junit-bom:5.10.0"))
    // implementation("redis.clients:jedis:5.1.0")
}
