package io.dateline.export.publish;

import io.dateline.common.rejection.BadSettingException;

/** What the user asks for cannot be had: a folder that cannot hold releases, a release that is none; the message says why and what to do. */
public final class RefusedExportException extends BadSettingException {

    public RefusedExportException(String message) {
        super(message);
    }
}
