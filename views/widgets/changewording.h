// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"
#include "widgets/theme.h"

#include <QCoreApplication>

namespace sixlab {

/// The words for what a change does and how it ended.
struct ChangeWording {
    Q_DECLARE_TR_FUNCTIONS(ChangeWording)

public:
    [[nodiscard]] static QString field(Field field);
    /// The field's value for people: `off`, `2001:db8::10/64`, `none`. One item a line.
    [[nodiscard]] static QString value(const Settings &settings, Field field);
    [[nodiscard]] static QString dhcpv6(Dhcpv6 mode);
    [[nodiscard]] static QString step(const QString &name);
    [[nodiscard]] static QString stepState(StepState state);
    /// A word or two, for a list.
    [[nodiscard]] static QString outcome(const JournalEntry &entry);
    [[nodiscard]] static QString outcome(Outcome outcome);
    /// What happened, and what state the device is in.
    [[nodiscard]] static QString sentence(Outcome outcome);
    /// What to do now; empty when nothing needs to be done.
    [[nodiscard]] static QString advice(Outcome outcome);
    /// `320 ms`, `4.2 s`
    [[nodiscard]] static QString duration(qint64 milliseconds);
};

[[nodiscard]] Tone outcomeTone(Outcome outcome);

} // namespace sixlab
