#pragma once

#include "ui/dialogs/command_dialog.h"

class QComboBox;

namespace brook::ui {

/// Asks for the time zone in which all times are shown: the system's, UTC, or any other by its name.
class ZoneDialog final : public CommandDialog {
    Q_OBJECT

public:
    explicit ZoneDialog(QWidget* parent);

signals:
    /// An IANA id, or empty for the system's.
    void chosen(const QString& id);

protected:
    void carryOut() override;

private:
    /// Nothing when what is typed is no zone.
    std::optional<QString> typed() const;
    void check();

    QComboBox* m_zone;
    Text* m_clock;
};

}  // namespace brook::ui
