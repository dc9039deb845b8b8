// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"

#include "commandline/output.h"
#include "commandline/terminal.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct CommandRunTr {
    Q_DECLARE_TR_FUNCTIONS(CommandRun)
};

CommandRun::CommandRun(
    const Arguments &arguments, const CommandContext &context, Interruption &interruption)
    : m_arguments(arguments)
    , m_context(context)
    , m_interruption(interruption)
{
}

Result<Application *> CommandRun::application()
{
    if (!m_application) {
        const QString folder = m_arguments.has(u"data-dir"_s) ? m_arguments.value(u"data-dir"_s)
                                                              : Application::defaultDataFolder();
        m_application = TRY(Application::open(m_context.drivers, folder));
        if (const QString &aside = m_application->inventoryKeptAside(); !aside.isEmpty())
            printMessage(
                CommandRunTr::tr("The inventory was damaged and begins anew. The old one is kept "
                                 "as “%1”.")
                    .arg(aside));
    }
    return m_application.get();
}

Result<> CommandRun::waitIn(QEventLoop &loop)
{
    const auto connection
        = QObject::connect(&m_interruption, &Interruption::interrupted, &loop, &QEventLoop::quit);
    if (!m_interruption.happened())
        loop.exec();
    QObject::disconnect(connection);
    return m_interruption.check();
}

Result<> CommandRun::confirm(const QString &question)
{
    if (m_arguments.has(u"yes"_s))
        return {};
    if (!isInteractive())
        return fail(
            Error::Kind::Refused,
            CommandRunTr::tr("Nothing was written, since nobody can be asked. Give --yes to go "
                             "ahead without a question."));
    if (TRY(askConsent(question, m_interruption)))
        return {};
    return fail(Error::Kind::Refused, CommandRunTr::tr("Nothing was written, as you answered no."));
}

} // namespace sixlab
