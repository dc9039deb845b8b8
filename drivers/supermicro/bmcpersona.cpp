// SPDX-License-Identifier: GPL-3.0-or-later
#include "bmcpersona.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

static MacAddress mac(QStringView text)
{
    return *MacAddress::parse(text);
}

static QList<BmcPersona> makePersonas()
{
    const BmcPersona x7spa{
        .name = u"x7spa"_s,
        .generation = BmcGeneration::A,
        .board = "X7SPA-HF",
        .boardId = "a06",
        .fruNamesBoard = false,
        .mac = mac(u"002590123456"),
        .firmware = "0130",
        .firmwareTag = "BL_SUPERMICRO_X7SB3_2010-11-16_B",
        .buildTime = "11/16/2010",
        .server = "lighttpd/1.4.23",
        .namesByOp = false,
        .wantsToken = false,
        .takesBase64 = false};

    BmcPersona x9 = x7spa;
    x9.name = u"x9"_s;
    x9.generation = BmcGeneration::B;
    x9.board = "X9SCL-F";
    x9.boardId = "625";
    x9.fruNamesBoard = true;
    x9.mac = mac(u"00259071a2b3");
    x9.firmware = "0319";
    x9.firmwareTag = "BL_SUPERMICRO_X7SB3_2014-03-05_B";
    x9.buildTime = "03/05/2014";
    x9.server.clear();

    BmcPersona x10 = x9;
    x10.name = u"x10"_s;
    x10.generation = BmcGeneration::C;
    x10.board = "X10DRFF-CTG";
    x10.boardId = "85b";
    x10.mac = mac(u"0cc47ab82264");
    x10.firmware = "0325";
    x10.firmwareTag = "BL_SUPERMICRO_X7SB3_2017-05-23_B";
    x10.buildTime = "05/23/2017";

    BmcPersona x11 = x10;
    x11.name = u"x11"_s;
    x11.board = "X11SCM-F";
    x11.boardId = "97a";
    x11.mac = mac(u"3cecef2a1b0c");
    x11.firmware = "0174";
    x11.firmwareTag = "BL_SUPERMICRO_X7SB3_2022-02-08_B";
    x11.buildTime = "02/08/2022";
    x11.namesByOp = true;
    x11.wantsToken = true;
    x11.takesBase64 = true;

    BmcPersona x12 = x11;
    x12.name = u"x12"_s;
    x12.generation = BmcGeneration::D;
    x12.board = "X12STH-F";
    x12.mac = mac(u"3cecef771202");
    x12.firmware = "01.01.22";
    return {x7spa, x9, x10, x11, x12};
}

const QList<BmcPersona> &bmcPersonas()
{
    static const QList<BmcPersona> personas = makePersonas();
    return personas;
}

const BmcPersona &bmcPersona(const QString &name)
{
    const auto found = std::ranges::find(bmcPersonas(), name, &BmcPersona::name);
    return found == bmcPersonas().end() ? bmcPersona(u"x11"_s) : *found;
}

} // namespace sixlab::supermicro
