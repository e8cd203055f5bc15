#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QWidget>

class QPainter;

namespace brook::ui {

enum class BadgeTone { Neutral, Outlined, Ok, Warn, Error, Violet, Accent, Filled };

/// What a badge says: a word, in a colour, with an icon when it carries meaning. Never a colour alone.
struct BadgeSpec {
    QString text;
    QString icon = {};
    BadgeTone tone = BadgeTone::Neutral;
    friend bool operator==(const BadgeSpec&, const BadgeSpec&) = default;
};

/// Paints the badge at the left of `rect`, in its vertical middle, and returns the width it took.
int paintBadge(QPainter* painter, const QRect& rect, const BadgeSpec& badge);
int badgeWidth(const BadgeSpec& badge);

/// A badge as a widget. Its accessible name is its word.
class Badge final : public QWidget {
    Q_OBJECT

public:
    explicit Badge(BadgeSpec badge, QWidget* parent = nullptr);
    void set(BadgeSpec badge);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    BadgeSpec m_badge;
};

}  // namespace brook::ui

Q_DECLARE_METATYPE(brook::ui::BadgeSpec)
Q_DECLARE_METATYPE(QList<brook::ui::BadgeSpec>)
