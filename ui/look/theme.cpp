#include "ui/look/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "ui/look/brook_style.h"
#include "ui/look/rescale.h"

// Resources of a static library are registered by hand.
static void registerPictures() { Q_INIT_RESOURCE(brook); }

namespace brook::ui::look {

namespace {

Colors makeLight() {
    Colors c;
    c.window = "#F4F6F8";
    c.base = "#FFFFFF";
    c.alt = "#FAFBFC";
    c.raised = "#FFFFFF";
    c.sunken = "#EEF1F4";
    c.hover = "#EDF1F5";
    c.line = "#E2E6EB";
    c.line2 = "#C3CAD3";
    c.ctl = "#7C8794";
    c.text = "#1A2028";
    c.text2 = "#4C5765";
    c.text3 = "#626D7A";
    c.accent = "#0B63AD";
    c.accentFill = "#0B63AD";
    c.accentSoft = "#DCEBF9";
    c.accentLine = "#8DBDE6";
    c.selectionInactive = "#E6EAEF";
    c.ok = "#0B5C46";
    c.okSoft = "#DAF0E8";
    c.warn = "#8A5400";
    c.warnSoft = "#FCF0D9";
    c.warnLine = "#E6B75C";
    c.error = "#C21E56";
    c.errorSoft = "#FCE8EE";
    c.errorLine = "#E69AB3";
    c.violet = "#6440B0";
    c.violetSoft = "#ECE6FA";
    c.cyan = "#0A5A6E";
    c.cyanSoft = "#D2EEF5";
    c.hit = "#C77D00";
    c.hitSoft = "#FFEBB5";
    c.in = "#1B75C4";
    c.out = "#B4540A";
    c.inSoft = "#D3E5F6";
    c.accentHover = "#09528F";
    c.bar = "#B9C6D4";
    c.barSoft = "#D7DFE8";
    c.string = "#0F6B52";
    c.number = "#9A4508";
    c.literal = "#6440B0";
    return c;
}

Colors makeDark() {
    Colors c;
    c.window = "#14171C";
    c.base = "#1A1E24";
    c.alt = "#1D2128";
    c.raised = "#222830";
    c.sunken = "#12151A";
    c.hover = "#232931";
    c.line = "#2A3039";
    c.line2 = "#434C58";
    c.ctl = "#7A8592";
    c.text = "#E4E8ED";
    c.text2 = "#AAB4C0";
    c.text3 = "#8C97A4";
    c.accent = "#62B4F4";
    c.accentFill = "#1C70BA";
    c.accentSoft = "#1C3852";
    c.accentLine = "#2F6698";
    c.selectionInactive = "#2A313A";
    c.ok = "#63DDB0";
    c.okSoft = "#15372D";
    c.warn = "#F3C04A";
    c.warnSoft = "#372D17";
    c.warnLine = "#7A6125";
    c.error = "#F8766A";
    c.errorSoft = "#40201E";
    c.errorLine = "#8A423D";
    c.violet = "#BBA2F7";
    c.violetSoft = "#2E2748";
    c.cyan = "#5CCDE2";
    c.cyanSoft = "#103842";
    c.hit = "#F3C04A";
    c.hitSoft = "#4A3B17";
    c.in = "#4FA3EA";
    c.out = "#F0985A";
    c.inSoft = "#1E3A55";
    c.accentHover = "#2A80CC";
    c.bar = "#465362";
    c.barSoft = "#343D48";
    c.string = "#6FCBA6";
    c.number = "#F0A36A";
    c.literal = "#BBA2F7";
    return c;
}

/// Borders that can be seen without looking for them.
Colors raisedContrast(Colors c) {
    c.line = c.line2;
    c.line2 = c.ctl;
    return c;
}

/// What was chosen and what the application started with. Every measure of everything that is painted asks for it:
/// looking it up among the properties of the application took longer than painting.
struct InForce {
    Appearance appearance;
    std::optional<bool> startedDark;
    int systemPixels = body;
    double scale = 1;
};

InForce& inForce() {
    static InForce kept;
    return kept;
}

QPalette paletteOf(const Colors& c) {
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& color) { palette.setColor(role, color); };
    set(QPalette::Window, c.window);
    set(QPalette::Base, c.base);
    set(QPalette::Button, c.base);
    set(QPalette::AlternateBase, c.alt);
    set(QPalette::Light, c.raised);
    set(QPalette::ToolTipBase, c.raised);
    set(QPalette::Midlight, c.hover);
    set(QPalette::Mid, c.line);
    set(QPalette::Dark, c.line2);
    set(QPalette::Shadow, c.ctl);
    set(QPalette::WindowText, c.text);
    set(QPalette::Text, c.text);
    set(QPalette::ButtonText, c.text);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::PlaceholderText, c.text3);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.violet);
    set(QPalette::Highlight, c.accentSoft);
    set(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, c.selectionInactive);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.text3);
    return palette;
}

bool hasFamily(const QString& family) { return QFontDatabase::families().contains(family); }

/// A font is asked for with each word that is painted, and one that is new has to find its glyphs first.
template <class Make>
QFont kept(int pixels, QFont::Weight weight, Make make) {
    thread_local std::map<std::pair<int, QFont::Weight>, QFont> fonts;  // of each `make` its own
    const auto [found, isNew] = fonts.try_emplace({pixels, weight});
    if (isNew) {
        found->second = make();
        found->second.setPixelSize(pixels);
        found->second.setWeight(weight);
        found->second.setHintingPreference(QFont::PreferNoHinting);
    }
    return found->second;
}

}  // namespace

bool isDark() { return QApplication::palette().color(QPalette::Window).lightness() < 128; }

const Colors& colorsOf(Scheme lightOrDark, Contrast contrast) {
    static const std::array<Colors, 4> tokens{makeLight(), makeDark(), raisedContrast(makeLight()),
                                              raisedContrast(makeDark())};
    return tokens[(lightOrDark == Scheme::Dark ? 1U : 0U) + (contrast == Contrast::High ? 2U : 0U)];
}

const Colors& colors() { return colorsOf(isDark() ? Scheme::Dark : Scheme::Light, appearance().contrast); }

const Appearance& appearance() { return inForce().appearance; }

void apply(const Appearance& wanted) {
    registerPictures();
    InForce& now = inForce();
    const double former = now.scale;
    if (!now.startedDark) {
        now.startedDark = isDark();
        now.systemPixels = std::max<int>(body, QFontInfo(QApplication::font()).pixelSize());
    }
    const bool dark = wanted.scheme == Scheme::Dark || (wanted.scheme == Scheme::System && *now.startedDark);
    now.appearance = wanted;
    now.appearance.zoomPercent = std::clamp(wanted.zoomPercent, 80, 200);
    now.scale = now.appearance.zoomPercent / 100.0 * (wanted.presenter ? 1.4 : 1.0) * now.systemPixels / body;
    if (!qobject_cast<BrookStyle*>(QApplication::style())) QApplication::setStyle(new BrookStyle);
    QApplication::setPalette(paletteOf(colorsOf(dark ? Scheme::Dark : Scheme::Light, wanted.contrast)));
    if (const QFont font = words(body); font != QApplication::font()) QApplication::setFont(font);
    if (scale() == former) return;
    rescale(former, scale());
    for (QWidget* widget : QApplication::allWidgets()) {  // Qt tells them only while the application runs
        QEvent changed(QEvent::ApplicationFontChange);
        QApplication::sendEvent(widget, &changed);
    }
}

void apply(Scheme scheme) {
    Appearance wanted = appearance();
    wanted.scheme = scheme;
    apply(wanted);
}

void systemPrefers(bool dark) {
    apply(appearance());  // keeps what the application started with before it is overruled
    inForce().startedDark = dark;
    if (appearance().scheme == Scheme::System) apply(appearance());
}

bool mayMove() {
    return appearance().motion != Motion::Reduced &&
           QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

double contrastRatio(const QColor& first, const QColor& second) {
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double part) {
            return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

double scale() { return inForce().scale; }

int px(double atFullSize) { return std::max(1, static_cast<int>(std::lround(atFullSize * scale()))); }

QFont words(int step, QFont::Weight weight) {
    return kept(px(step), weight, [] {
        static const bool hasInter = hasFamily(QStringLiteral("Inter"));
        return hasInter ? QFont(QStringLiteral("Inter")) : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    });
}

QFont data(int step, QFont::Weight weight) {
    return kept(px(step), weight, [] {
        static const bool hasMono = hasFamily(QStringLiteral("JetBrains Mono"));
        QFont font =
            hasMono ? QFont(QStringLiteral("JetBrains Mono")) : QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setStyleStrategy(QFont::PreferNoShaping);  // data is shown as it is written: no ligatures
        return font;
    });
}

}  // namespace brook::ui::look
