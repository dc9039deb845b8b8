// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "lab/filedescriptor.h"
#include "lab/visit.h"

namespace sixlab {

/// The caller's side of `lab exec`: a program on a host of a running lab with the streams, the
/// folder and the environment of this process, to which it passes signals on.
class Visitor
{
public:
    explicit Visitor(FileDescriptor lab)
        : m_lab(std::move(lab))
    {
    }

    /// Blocks until the program has ended; returns its exit code.
    [[nodiscard]] Result<int> run(const QString &host, const QStringList &command);

private:
    [[nodiscard]] bool sendRequest(const VisitRequest &request) const;
    [[nodiscard]] VisitAnswer waitForAnswer() const;

    FileDescriptor m_lab;
};

} // namespace sixlab
