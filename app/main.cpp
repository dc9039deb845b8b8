// SPDX-License-Identifier: GPL-3.0-or-later
#include "alldrivers.h"
#include "allsimulators.h"
#include "application.h"
#include "commandline/commandline.h"
#include "mainwindow.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QTranslator>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

/// Keeps passwords out of core files and other programs' reach.
static void protectMemory()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

static int runWindow(int &argc, char **argv, const CommandContext &context)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"sixlab"_s);
    QApplication::setApplicationDisplayName(u"Sixlab"_s);
    QApplication::setApplicationVersion(QStringLiteral(SIXLAB_VERSION));
    QApplication::setDesktopFileName(u"org.sixlab.Sixlab"_s);
    const Translations translations;
    QApplication::setLayoutDirection(QLocale().textDirection());

    const auto opened = Application::open(context.drivers, windowDataFolder(application.arguments()));
    if (!opened) {
        QMessageBox box(QMessageBox::Critical, u"Sixlab"_s, opened.error().text);
        box.setTextFormat(Qt::PlainText);
        box.setDetailedText(opened.error().detail);
        box.exec();
        return exitCode(opened.error().kind);
    }
    MainWindow window(**opened);
    window.show();
    return QApplication::exec();
}

int main(int argc, char **argv)
{
    umask(077);
    const CommandContext context{allDrivers(), allSimulators()};
    return runWindow(argc, argv, context);
}
