#include "ui/shell/zone_dialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QTimeZone>

#include "ui/look/text.h"
#include "ui/look/zone.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

ZoneDialog::ZoneDialog(QWidget* parent)
    : CommandDialog(tr("Time zone"), primaryButton(tr("Use this zone")), parent), m_zone(new QComboBox(this)),
      m_clock(new Text({}, look::words(look::small), Text::Tone::Second, this)) {
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->addItem(tr("As the system (%1)").arg(QString::fromUtf8(QTimeZone::systemTimeZoneId())), QString());
    for (const QString& id : zone::known()) m_zone->addItem(id, id);
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(zone::chosen())));
    m_zone->setMinimumWidth(look::px(320));
    QCompleter* completer = m_zone->completer();
    completer->setCompletionMode(QCompleter::PopupCompletion);
    completer->setFilterMode(Qt::MatchContains);
    form()->addRow(tr("Zone"), m_zone);
    form()->addRow(QString(), m_clock);
    addNote(
        tr("All times are shown in it, and read in it where they are typed without a zone: in filters, in SQL, when "
           "jumping to a time."));
    connect(m_zone, &QComboBox::editTextChanged, this, &ZoneDialog::check);
    check();
    m_zone->lineEdit()->selectAll();
    m_zone->setFocus();
}

std::optional<QString> ZoneDialog::typed() const {
    const int index = m_zone->findText(m_zone->currentText().trimmed(), Qt::MatchFixedString);
    return index < 0 ? std::nullopt : std::optional(m_zone->itemData(index).toString());
}

void ZoneDialog::check() {
    const std::optional<QString> id = typed();
    goButton()->setEnabled(id.has_value());
    m_clock->setText(
        id ? tr("Its clocks are at %1 now.").arg(zone::offsetName(*id, Timestamp(QDateTime::currentMSecsSinceEpoch())))
           : tr("There is no zone of this name."));
}

void ZoneDialog::carryOut() {
    const std::optional<QString> id = typed();
    if (!id) return;
    emit chosen(*id);
    accept();
}

}  // namespace brook::ui
