// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace sixlab {

/// Calls back on the GUI thread when a job is done, unless the receiver is gone by then.
///
/// QFuture::then() with a context object asserts in Qt 6.4 when the context dies first.
template <typename T, typename Callback>
void whenDone(const QFuture<T> &job, QObject *receiver, Callback callback)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, callback] {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            callback(watcher->result());
    });
    watcher->setFuture(job);
}

} // namespace sixlab
