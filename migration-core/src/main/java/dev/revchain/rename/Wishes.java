package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.diff.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the written renames mean at one level. */
final class Wishes {

    private final Inventory now;
    private final Inventory desired;
    private final Level level;
    private final Former former;

    /**
     * The meaning at a level.
     *
     * @param former under which names what is there now was known before
     */
    Wishes(Catalog now, Catalog desired, Level level, Former former) {
        this.now = Inventory.of(now);
        this.desired = Inventory.of(desired);
        this.level = level;
        this.former = former;
    }

    /**
     * The renames that are meant. Wishes with a meaning at this level are taken from the list.
     *
     * @throws dev.revchain.problem.MigrationException.Refused {@code RENAME_INVALID}
     */
    List<Taken> take(List<RenameWish> open) {
        List<Taken> taken = new ArrayList<>();
        for (RenameWish wish : List.copyOf(open)) {
            List<Change.Rename> meant = meant(wish);
            if (!meant.isEmpty()) {
                open.remove(wish);
                meant.stream()
                        .filter(rename -> !wish.isLasting() || !now.has(rename.to()))
                        .forEach(rename -> taken.add(new Taken(rename, wish.reason())));
            }
        }
        refuseWhatStays(taken);
        return taken;
    }

    /** The old name may only stay when something else is renamed to it. */
    private void refuseWhatStays(List<Taken> taken) {
        Set<ObjectId> targets = new HashSet<>();
        for (Taken each : taken) {
            if (!targets.add(each.rename().to())) {
                throw WishProblems.twice(each);
            }
        }
        for (Taken each : taken) {
            ObjectId from = each.rename().from();
            if (desired.has(from) && !targets.contains(from)) {
                throw WishProblems.stays(each);
            }
        }
    }

    private List<Change.Rename> meant(RenameWish wish) {
        List<Change.Rename> all = new ArrayList<>();
        for (ObjectId from : now.ids()) {
            boolean mayBe = Level.of(from.kind()) == level
                    && (wish.kind().isEmpty() || wish.kind().equals(from.kind().word()));
            if (mayBe && isNamed(from, wish)) {
                desired.ids().stream()
                        .filter(to -> isMeant(from, to, wish))
                        .forEach(to -> all.add(new Change.Rename(from, to, now.holder(from))));
            }
        }
        List<Change.Rename> inPublic = all.stream()
                .filter(rename -> rename.from().part(0).equals("public"))
                .toList();
        List<Change.Rename> meant = inPublic.isEmpty() ? all : inPublic;
        Set<List<Object>> places = new HashSet<>();
        meant.forEach(rename -> places.add(place(rename.from())));
        if (places.size() > 1) {
            throw WishProblems.ambiguous(
                    wish, meant.stream().map(Change.Rename::from).toList());
        }
        return meant;
    }

    private static List<Object> place(ObjectId id) {
        return List.of(id.kind(), id.path().subList(0, id.nameIndex()));
    }

    private boolean isNamed(ObjectId from, RenameWish wish) {
        return former.names(from).stream()
                .anyMatch(name -> wish.from().fits(name)
                        && (wish.isLasting() || wish.from().isFull(name)));
    }

    private boolean isMeant(ObjectId from, ObjectId to, RenameWish wish) {
        boolean same = from.kind() == to.kind()
                && !from.equals(to)
                && from.withName(to.name()).path().size() == to.path().size()
                && wish.to().fits(to)
                && (!wish.isLasting() || wish.to().isFull(to));
        if (!same) {
            return false;
        }
        boolean moves =
                wish.isLasting() ? wish.from().saysSchema(from) : wish.to().saysSchema(to);
        ObjectId reached = level == Level.OBJECT && moves ? from.withPart(0, to.part(0)) : from;
        return reached.withName(to.name()).equals(to)
                && (level != Level.PART || now.holder(from).equals(desired.holder(to)));
    }
}
