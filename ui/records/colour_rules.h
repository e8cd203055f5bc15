#pragma once

#include <QColor>
#include <QString>

#include <vector>

#include "engine/admin/search_values.h"

namespace brook::ui {

/// The colours that a rule can give a row. None is the blue of a selection.
enum class RowColour { Red, Amber, Green, Cyan, Violet, Grey };

/// Records for which a condition holds have a colour and a name.
struct ColourRule {
    QString name;
    search::FilterText condition;
    RowColour colour = RowColour::Amber;
    bool isOn = true;

    /// What rows show: the name, or the condition where it has none.
    QString label() const;
    friend bool operator==(const ColourRule&, const ColourRule&) = default;
};

/// The rules of a topic in their order: the first one that holds counts.
struct ColourRules {
    std::vector<ColourRule> rules;
    bool areOn = true;
    friend bool operator==(const ColourRules&, const ColourRules&) = default;
};

/// Pure functions over values.
namespace colour_rules {

inline constexpr std::size_t mostRules = 50;  ///< each row in view is held against all of them

/// The ground of a row, and what is written in its colour, on that ground or another.
struct Inks {
    QColor ground;
    QColor ink;
};

std::vector<RowColour> palette();
QString name(RowColour colour);
Inks inks(RowColour colour);  ///< of the scheme in force

/// As the workbench keeps them; what cannot be read is left out.
QString toText(const ColourRules& rules);
ColourRules fromText(const QString& text);

}  // namespace colour_rules

}  // namespace brook::ui
