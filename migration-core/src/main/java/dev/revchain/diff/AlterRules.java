package dev.revchain.diff;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import java.util.List;
import java.util.Optional;

/** What the differ must know of the kinds of object, and does not want to know. */
public interface AlterRules {

    /** The catalog, with what is of another kind in the other one, and the same thing all the same, under the id of that. */
    Catalog alongside(Catalog catalog, Catalog other);

    /**
     * What is there before a change, without what becomes a part of something new by itself, and with what stays of something
     * that goes.
     */
    Catalog present(Catalog from, Catalog to);

    /** Whether PostgreSQL can turn one into the other and keep what is stored. Both have the same id. */
    boolean inPlace(SchemaObject before, SchemaObject after);

    /**
     * What follows an object, as what is said of the object leaves it.
     *
     * @param before empty when it is new
     * @param after empty when it goes
     */
    SchemaObject reached(Optional<SchemaObject> before, Optional<SchemaObject> after, SchemaObject follower);

    /**
     * Whether an object must be there as it is wanted before one that it refers to, where one of the two is altered.
     *
     * @param before empty when it is new
     */
    boolean leads(Optional<SchemaObject> before, SchemaObject after, SchemaObject needed);

    /** Whether an object that is dropped can only go after one that it refers to was altered. */
    boolean outlasts(SchemaObject dropped, SchemaObject before, SchemaObject after);

    /** Whether an object that depends on the altered one must be dropped before and made again after. */
    boolean stepsAside(SchemaObject dependent, SchemaObject before, SchemaObject after);

    /** Whether an object that can be altered may as well be dropped and made again, where no order pleases otherwise. */
    boolean stepsOutOfCircles(SchemaObject object);

    /** Whether altering makes a new object under the old name, so that nothing can stay on the old one. */
    boolean rebuilds(SchemaObject before, SchemaObject after);

    /** Whether an object that depends on a rebuilt one is moved over to the new one by the same change. */
    boolean isCarried(SchemaObject dependent);

    /**
     * Whether an object that depends on a rebuilt one is built anew with it: what depends on that is then to be moved over or
     * to step aside as well.
     */
    boolean ridesAlong(SchemaObject before, SchemaObject after);

    /** Whether an object that depends on a carried one must be dropped before and made again after. */
    boolean stepsAsideFromCarried(SchemaObject dependent);

    /** Whether an object that must be dropped and made again can have back what it held: that is put aside meanwhile. */
    boolean keepsContent(SchemaObject before, SchemaObject after);

    /** Whether what the object holds is in this database. */
    boolean isHolder(SchemaObject object);

    /** Whether an object that depends on the whole, or on a part of it, is better made when that has its content. */
    boolean awaitsContent(SchemaObject dependent, SchemaObject whole);

    /**
     * What a new object brings with it in a database with that schema, without being asked: grants by default.
     *
     * @param created the new object
     * @param before the schema it is made in
     */
    List<SchemaObject> arrivals(SchemaObject created, Catalog before);

    /** The arrival that changes what this object says when it is altered, if there is one. */
    Optional<ObjectId> follows(SchemaObject object, Catalog after);

    /** The same, with nothing said: what such an arrival is altered to when it is not wanted. */
    SchemaObject silent(SchemaObject arrival);

    /** Whether the part can be written inside the command that creates the whole. */
    boolean folds(SchemaObject part, SchemaObject whole);
}
