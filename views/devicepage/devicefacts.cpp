// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicefacts.h"

#include "widgets/addresswording.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"

#include <QGridLayout>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr int rows = 5;

DeviceFacts::DeviceFacts(QWidget *parent)
    : QWidget(parent)
{
    const QString titles[FactCount]{
        tr("Vendor"), tr("Model"),  tr("Firmware"),    tr("Serial number"), tr("Host name"),
        tr("Kind"),   tr("Driver"), tr("Attached to"), tr("First seen"),    tr("Last seen"),
    };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(5);
    for (int fact = 0; fact < FactCount; ++fact) {
        auto *title = new PlainLabel(titles[fact], this);
        title->setForegroundRole(QPalette::PlaceholderText);
        m_values[fact] = new PlainLabel({}, this);
        m_values[fact]->setTextInteractionFlags(
            Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_values[fact]->setAccessibleName(titles[fact]);
        // A value from the network does not decide how wide the window is.
        m_values[fact]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        const int column = fact / rows * 3;
        grid->addWidget(title, fact % rows, column);
        grid->addWidget(m_values[fact], fact % rows, column + 1);
    }
    grid->setColumnMinimumWidth(2, 30);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(4, 1);
}

void DeviceFacts::showDevice(const Device &device, const DriverInfo *driver)
{
    const QLocale locale;
    setFact(Vendor, device.vendor);
    setFact(Model, device.model);
    if (!device.serial.isEmpty())
        setFact(Serial, device.serial);
    setFact(HostName, device.hostName);
    setFact(Attachment, device.attachment);
    setFact(Kind, AddressWording::deviceKind(device.kind));
    setFact(Driver, driver ? QString::fromUtf8(driver->vendor) : tr("None"));
    setFact(FirstSeen, locale.toString(device.firstSeen.toLocalTime(), QLocale::ShortFormat));
    setFact(LastSeen, locale.toString(device.lastSeen.toLocalTime(), QLocale::ShortFormat));
}

void DeviceFacts::showIdentity(const DeviceIdentity &identity)
{
    if (!identity.model.isEmpty())
        setFact(Model, identity.model);
    setFact(Firmware, identity.firmware);
    setFact(Serial, identity.serial);
}

void DeviceFacts::setFact(Fact fact, const QString &value)
{
    m_values[fact]->setText(value.isEmpty() ? u"–"_s : value);
    m_values[fact]->setAccessibleDescription(m_values[fact]->text());
    m_values[fact]->setToolTip(plainToolTip(value));
}

} // namespace sixlab
