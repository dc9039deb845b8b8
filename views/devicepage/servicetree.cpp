// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicetree.h"

#include "devicepage/servicewording.h"
#include "widgets/plaintext.h"
#include "widgets/roomydelegate.h"

#include <QHeaderView>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

enum ServiceColumn { What, Name, Port, Type };
/// In average characters.
static constexpr std::array columnWidths{40, 54, 8, 40};

ServiceTree::ServiceTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"serviceList"_s);
    setAccessibleName(tr("Services"));
    setHeaderLabels({tr("What"), tr("Name"), tr("Port"), tr("Type")});
    setItemDelegate(new RoomyDelegate(this));
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    const int unit = fontMetrics().averageCharWidth();
    for (int column = 0; column < int(columnWidths.size()); ++column)
        header()->resizeSection(column, unit * columnWidths[size_t(column)]);
}

static void addService(QTreeWidgetItem &group, const Service &service)
{
    auto *item = new QTreeWidgetItem(
        &group,
        {ServiceWording::what(service.type), service.name,
         service.port > 0 ? QString::number(service.port) : QString(), leftToRight(service.type)});
    for (auto fact = service.txt.begin(); fact != service.txt.end(); ++fact) {
        auto *child = new QTreeWidgetItem(item, {fact.key(), fact.value()});
        child->setToolTip(Name, plainToolTip(fact.value()));
    }
}

void ServiceTree::showServices(const QList<Service> &services)
{
    if (services == m_shown)
        return;
    m_shown = services;
    clear();
    std::map<ServiceWording::Protocol, QTreeWidgetItem *> groups;
    for (const Service &service : services)
        groups[ServiceWording::protocol(service.type)] = nullptr;
    for (auto &[protocol, group] : groups) {
        group = new QTreeWidgetItem(this, {ServiceWording::title(protocol)});
        group->setFirstColumnSpanned(true);
        group->setExpanded(true);
    }
    for (const Service &service : services)
        addService(*groups[ServiceWording::protocol(service.type)], service);
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0), 0, QItemSelectionModel::NoUpdate);
}

} // namespace sixlab
