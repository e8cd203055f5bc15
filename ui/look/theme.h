#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

/// What Brook looks like, in one place: colours, type and distances. Everything follows from the application's palette,
/// so nothing here has state of its own; see the design of the look for the meaning of each token.
namespace brook::ui::look {

struct Colors {
    QColor window, base, alt, raised, sunken, hover, line, line2, ctl;
    QColor text, text2, text3, accent, accentFill, accentSoft, accentLine, selectionInactive;
    QColor ok, okSoft, warn, warnSoft, warnLine, error, errorSoft, errorLine, violet, violetSoft;
    QColor hit, hitSoft, in, out, inSoft, string, number, literal;
};

enum class Scheme { System, Light, Dark };

/// The tokens that belong to the palette in force: of the dark scheme when its windows are dark.
const Colors& colors();
bool isDark();

/// Sets style, palette and font of the application. `System` keeps the lightness it started with.
void apply(Scheme scheme);

/// Distances in pixels at the present zoom.
inline constexpr int gutter = 16;
inline constexpr int pageGutter = 32;
inline constexpr int controlHeight = 28;
inline constexpr int recordRow = 26;
inline constexpr int summaryRow = 30;

/// Steps of type. Words are set in Inter, data in JetBrains Mono, or in what the system has instead.
QFont words(int pixels, QFont::Weight weight = QFont::Normal);
QFont data(int pixels = 12, QFont::Weight weight = QFont::Normal);
inline constexpr int caption = 11;
inline constexpr int small = 12;
inline constexpr int body = 13;
inline constexpr int section = 14;
inline constexpr int title = 18;
inline constexpr int hero = 22;

}  // namespace brook::ui::look
