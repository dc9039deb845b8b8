// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtable.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct CommonOptionsTr {
    Q_DECLARE_TR_FUNCTIONS(CommonOptions)
};

QList<OptionSpec> commonOptions()
{
    return {
        {u"json"_s, {}, CommonOptionsTr::tr("Print one JSON document and nothing else.")},
        {u"yes"_s, {}, CommonOptionsTr::tr("Answer the one question before a write with yes.")},
        {u"user"_s, u"NAME"_s, CommonOptionsTr::tr("Sign in with this name.")},
        {u"password-file"_s, u"FILE"_s,
         CommonOptionsTr::tr(
             "Read the password from the first line of this file; “-” is the standard input.")},
        {u"trust-new"_s,
         {},
         CommonOptionsTr::tr("Trust the certificate of a device that is seen first.")},
        {u"deadline"_s, u"SECONDS"_s,
         CommonOptionsTr::tr("Give up after so long, and leave a clean state.")},
        {u"data-dir"_s, u"DIR"_s, CommonOptionsTr::tr("Where the inventory and the journal are.")},
        {u"help"_s, {}, CommonOptionsTr::tr("Show this help."), u'h'},
        {u"version"_s, {}, CommonOptionsTr::tr("Show the version.")},
    };
}

QList<CommandSpec> commandTable()
{
    return {
        scanCommand(), devicesCommand(), identifyCommand(),   showCommand(),
        planCommand(), applyCommand(),   journalCommand(),    exportCommand(),
        labCommand(),  helpCommand(),    completionCommand(),
    };
}

} // namespace sixlab
