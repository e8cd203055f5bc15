#pragma once

#include <QDateTimeEdit>

#include "engine/admin/values.h"

namespace brook::ui {

/// A time to the millisecond, typed as the clocks of the window's time zone show it.
class TimeEdit final : public QDateTimeEdit {
    Q_OBJECT

public:
    TimeEdit(Timestamp moment, QWidget* parent);
    Timestamp moment() const;
};

}  // namespace brook::ui
