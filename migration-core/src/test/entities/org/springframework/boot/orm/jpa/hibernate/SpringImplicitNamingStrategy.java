package org.springframework.boot.orm.jpa.hibernate;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitCollectionTableNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;

/** Stands for the one of Spring Boot, where it is up to version 3; it says that it was asked. */
public class SpringImplicitNamingStrategy extends ImplicitNamingStrategyJpaCompliantImpl {

    @Override
    public Identifier determineCollectionTableName(ImplicitCollectionTableNameSource source) {
        return Identifier.toIdentifier("SpringImplicit");
    }
}
