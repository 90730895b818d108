package dev.revchain.worker;

/** The provider does not have what we call: it is of a version that we do not know. */
final class UnknownCall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownCall(String message) {
        super(message);
    }
}
