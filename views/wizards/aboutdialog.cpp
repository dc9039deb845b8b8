// SPDX-License-Identifier: GPL-3.0-or-later
#include "aboutdialog.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

AboutDialog::AboutDialog(QWidget *parent)
    : QMessageBox(parent)
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setTextFormat(Qt::PlainText);
    setWindowTitle(tr("About Sixlab"));
    setIconPixmap(QIcon(u":/sixlab/icons/org.sixlab.Sixlab.svg"_s).pixmap(72, 72));
    setText(tr("Sixlab %1").arg(QApplication::applicationVersion()));
    setInformativeText(
        tr("IPv6 for the devices at home: finds them, sets them up, and proves that it works.\n\n"
           "Free software under the GNU General Public License, version 3 or later."));
    setStandardButtons(QMessageBox::Close);
}

} // namespace sixlab
