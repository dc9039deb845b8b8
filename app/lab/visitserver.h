// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/filedescriptor.h"
#include "lab/isolation.h"
#include "lab/visit.h"

#include <array>
#include <functional>

namespace sixlab {

/// The lab's side of one `lab exec`. Lives in a process of its own, so that it may block.
class VisitServer
{
public:
    using FindHost = std::function<const NetworkNamespace *(const QByteArray &host)>;

    /// @p environment is put in front of the visitor's own.
    VisitServer(FileDescriptor socket, FindHost findHost, const QByteArrayList &environment);

    /// Until the visitor's program has ended, or the visitor has gone; then so has the program.
    void serve();

private:
    std::optional<VisitRequest> receiveRequest();
    VisitAnswer run(const VisitRequest &request);
    VisitAnswer accompany(pid_t program);

    FileDescriptor m_socket;
    FindHost m_findHost;
    QByteArrayList m_environment;
    std::array<FileDescriptor, 3> m_streams;
};

} // namespace sixlab
