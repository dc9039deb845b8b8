// SPDX-License-Identifier: GPL-3.0-or-later
#include "labbanner.h"

#include "lab/lab.h"
#include "widgets/messagebar.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

LabBanner::LabBanner(const QString &labName, QWidget *parent)
    : QWidget(parent)
{
    auto *banner = new MessageBar(
        Tone::Warning,
        tr("Virtual network “%1”: nothing here touches your real network. Sign in to its devices "
           "as %2 with the password %3")
            .arg(labName, labUser(), labPassword()),
        this);
    banner->setObjectName(u"labBanner"_s);
    banner->setIconName(u"lab"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 0);
    layout->addWidget(banner);
}

} // namespace sixlab
