#pragma once

#include <QIcon>
#include <QRect>

#include "ui/records/colour_rules.h"

class QPainter;

namespace brook::ui {

/// Where the badge of a rule stands: on a row of its colour, or on any other ground.
enum class RuleGround { Own, Other };

/// Paints the name of a rule in its colour at the left of `rect`, cut to `rect`, in its vertical middle; returns the
/// width it took. Nothing when there is no room for a word.
int paintRuleBadge(QPainter* painter, const QRect& rect, const ColourRule& rule, RuleGround ground);
int ruleBadgeWidth(const ColourRule& rule);

/// A colour of rules as a field, for menus and lists of choices, which have its name beside it.
QIcon colourIcon(RowColour colour);

}  // namespace brook::ui
