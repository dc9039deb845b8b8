// SPDX-License-Identifier: GPL-3.0-or-later
// The floor: what any Qt Widgets program costs on this machine.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("empty"));
    window.resize(1000, 700);
    window.show();
    return QApplication::exec();
}
