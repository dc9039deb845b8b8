// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// The only literal colours of the program: the same tone on a light and on a dark background.
struct ToneColors {
    QRgb onLight;
    QRgb onDark;
};
static constexpr ToneColors infoColors{0xff0b5cad, 0xff7db8f5};
static constexpr ToneColors goodColors{0xff1a6e33, 0xff66c97b};
static constexpr ToneColors warningColors{0xff7d5200, 0xffe8b64a};
static constexpr ToneColors badColors{0xffa8201a, 0xffff9088};

static bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

static QColor blend(const QColor &over, const QColor &under, qreal share)
{
    const auto mix = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return {
        mix(over.red(), under.red()), mix(over.green(), under.green()),
        mix(over.blue(), under.blue())};
}

static QColor pick(const ToneColors &colors, const QPalette &palette)
{
    return QColor(isDark(palette) ? colors.onDark : colors.onLight);
}

QColor toneColor(Tone tone, const QPalette &palette, QPalette::ColorGroup group)
{
    const QColor text = palette.color(group, QPalette::WindowText);
    if (group == QPalette::Disabled)
        return text;
    switch (tone) {
    case Tone::Text:
        return text;
    case Tone::Muted:
        return blend(text, palette.color(group, QPalette::Window), 0.68);
    case Tone::Info:
        return pick(infoColors, palette);
    case Tone::Good:
        return pick(goodColors, palette);
    case Tone::Warning:
        return pick(warningColors, palette);
    case Tone::Bad:
        return pick(badColors, palette);
    }
    return text;
}

QColor toneBackground(Tone tone, const QPalette &palette)
{
    return blend(toneColor(tone, palette), palette.color(QPalette::Base), 0.09);
}

QString toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return u"good"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Bad:
        return u"bad"_s;
    case Tone::Text:
    case Tone::Muted:
    case Tone::Info:
        break;
    }
    return u"info"_s;
}

} // namespace sixlab
