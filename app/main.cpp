// SPDX-License-Identifier: GPL-3.0-or-later
#include "alldrivers.h"
#include "allsimulators.h"
#include "application.h"
#include "commandline/commandline.h"
#include "commandline/exitcode.h"
#include "lab/lab.h"
#include "mainwindow.h"
#include "translations.h"

#include <QApplication>
#include <QIcon>
#include <QMessageBox>
#include <QNetworkProxy>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

/// Keeps passwords out of core files and out of reach of the user's other programs.
static void protectMemory()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

static int showError(const Error &error)
{
    QMessageBox box(QMessageBox::Critical, u"Sixlab"_s, error.text);
    box.setTextFormat(Qt::PlainText);
    box.setDetailedText(error.detail);
    box.exec();
    return int(exitCode(error.kind));
}

static int runWindow(int &argc, char **argv, const CommandContext &context)
{
    protectMemory();
    const QApplication qtApplication(argc, argv);
    QApplication::setApplicationName(u"sixlab"_s);
    QApplication::setApplicationDisplayName(u"Sixlab"_s);
    QApplication::setApplicationVersion(QLatin1StringView(SIXLAB_VERSION));
    QApplication::setDesktopFileName(u"org.sixlab.Sixlab"_s);
    QApplication::setWindowIcon(QIcon(u":/sixlab/icons/org.sixlab.Sixlab.svg"_s));
    const Translations translations;
    QApplication::setLayoutDirection(QLocale().textDirection());

    const QString named = namedDataFolder(QApplication::arguments().sliced(1));
    const auto application = Application::open(
        context.drivers, named.isEmpty() ? Application::defaultDataFolder() : named);
    if (!application)
        return showError(application.error());
    MainWindow window(**application);
    window.show();
    return QApplication::exec();
}

/// The window, on the workstation of the virtual home. No QCoreApplication yet: namespaces are made
/// by a process with one thread.
static int runWindowInLab(const QStringList &arguments, const CommandContext &context)
{
    QStringList command{u"/proc/self/exe"_s};
    command += arguments;
    command.removeAll(u"--lab"_s);
    LabOptions options;
    options.command = command;
    options.simulators = context.simulators;
    const Result<int> ended = runLab(options);
    if (ended)
        return *ended;
    qCritical("sixlab: %s", qUtf8Printable(ended.error().text));
    return int(exitCode(ended.error().kind));
}

int main(int argc, char **argv)
{
    umask(077);
    // Devices of this network are never asked, nor signed in to, through somebody else's computer;
    // and looking for the system's proxy would hold each socket up.
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    const CommandContext context{allDrivers(), allSimulators()};
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (asksForLab(arguments))
        return runWindowInLab(arguments, context);
    if (isCommand(arguments))
        return runCommand(argc, argv, context);
    return runWindow(argc, argv, context);
}
