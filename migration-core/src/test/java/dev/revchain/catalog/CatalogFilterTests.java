package dev.revchain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CatalogFilterTests {

    private static final ObjectId APP = ObjectId.of(ObjectKind.SCHEMA, "app");
    private static final ObjectId TYPE = ObjectId.of(ObjectKind.TYPE, "app", "mood");
    private static final ObjectId ROLE_TYPE = ObjectId.of(ObjectKind.TYPE, "app", "role");

    private static final Catalog CATALOG = catalog(
            new NamespaceObject.Schema(APP),
            new TypeObject.EnumType(TYPE, List.of("sad")),
            comment(TYPE),
            new TypeObject.EnumType(ROLE_TYPE, List.of("admin")),
            comment(ROLE_TYPE));

    @Test
    void whatIsSaidOfAnObjectCountsAsTheObjectDoes() {
        assertEquals(
                Set.of(APP, ROLE_TYPE, ROLE_TYPE.attached(ObjectKind.COMMENT)), left(Set.of(), Set.of(), "app\\.mood"));
        assertEquals(Set.of(), left(Set.of(), Set.of("app"), "nothing"));
        assertEquals(Set.of(), left(Set.of("public"), Set.of(), "nothing"));
    }

    @Test
    void aPatternThatFitsTheNameOfAKindTakesNoCommentsAway() {
        assertEquals(CATALOG.objects().keySet(), left(Set.of(), Set.of(), "T.*"));
    }

    private static Set<ObjectId> left(Set<String> include, Set<String> exclude, String objects) {
        return new CatalogFilter(include, exclude, List.of(Pattern.compile(objects)))
                .apply(CATALOG)
                .objects()
                .keySet();
    }

    private static SchemaObject comment(ObjectId target) {
        return new Attribute.Comment(target.attached(ObjectKind.COMMENT), target, target, "text", new Incidental<>(""));
    }

    private static Catalog catalog(SchemaObject... objects) {
        Map<ObjectId, SchemaObject> byId = new LinkedHashMap<>();
        for (SchemaObject object : objects) {
            byId.put(object.id(), object);
        }
        return new Catalog(byId, Set.of(), List.of());
    }
}
