#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include "ui/look/metrics.h"

/// What Brook looks like, in one place: colours, type and distances. What is in force belongs to the application object
/// (its palette and its font); only what was chosen is kept here. GUI thread.
namespace brook::ui::look {

/// The tokens of the look. Contrasts between them are checked by a test.
struct Colors {
    QColor window, base, alt, raised, sunken, hover, line, line2, ctl;
    QColor text, text2, text3, accent, accentFill, accentHover, accentSoft, accentLine, selectionInactive;
    QColor ok, okSoft, warn, warnSoft, warnLine, error, errorSoft, errorLine, violet, violetSoft, cyan, cyanSoft;
    QColor hit, hitSoft, in, out, inSoft, bar, barSoft, string, number, literal;
};

enum class Scheme { System, Light, Dark };
enum class Contrast { Normal, High };
enum class Motion { System, Reduced };

/// What the user chose of the look. `zoomPercent` is held between 80 and 200.
struct Appearance {
    Scheme scheme = Scheme::System;
    Contrast contrast = Contrast::Normal;
    Motion motion = Motion::System;
    int zoomPercent = 100;
    bool presenter = false;
    friend bool operator==(const Appearance&, const Appearance&) = default;
};

/// Sets style, palette and font of the application; may be called at any time. `System` follows the lightness of the
/// palette that the application started with.
void apply(const Appearance& appearance);
/// The same, changing only the scheme.
void apply(Scheme scheme);
const Appearance& appearance();
/// What `System` means from now on, as the system told (`SystemScheme`).
void systemPrefers(bool dark);

/// The tokens in force.
const Colors& colors();
/// The tokens of a scheme, whether in force or not.
const Colors& colorsOf(Scheme lightOrDark, Contrast contrast);
bool isDark();
/// Whether things may fade and pulse.
bool mayMove();

/// The ratio of WCAG 2.1 between two opaque colours, from 1 to 21.
double contrastRatio(const QColor& first, const QColor& second);

/// Words are set in Inter, data in JetBrains Mono without ligatures, or in what the system has instead. `step` is in
/// pixels at 100 %.
QFont words(int step, QFont::Weight weight = QFont::Normal);
QFont data(int step = small, QFont::Weight weight = QFont::Normal);

}  // namespace brook::ui::look
