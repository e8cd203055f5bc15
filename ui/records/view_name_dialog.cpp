#include "ui/records/view_name_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

ViewNameDialog::ViewNameDialog(For what, const QString& name, QStringList taken, QWidget* parent)
    : QDialog(parent), m_for(what), m_former(name), m_taken(std::move(taken)) {
    setWindowTitle(what == For::Saving ? tr("Save the view") : tr("Rename the view"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(12));
    column->addWidget(new Text(windowTitle(), look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this));
    m_line = new QLineEdit(name, this);
    m_line->setMinimumWidth(px(360));
    m_line->setMaxLength(80);
    m_line->setPlaceholderText(tr("Name"));
    m_line->setAccessibleName(tr("Name of the view"));
    m_line->selectAll();
    column->addWidget(m_line);
    m_hint = new Text({}, look::words(look::small), Text::Tone::Second, this);
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(px(34));  // two lines: nothing below moves while somebody types
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_hint);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    m_go = primaryButton({}, QStringLiteral("check"), this);
    m_go->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_go);
    column->addLayout(row);
    connect(m_line, &QLineEdit::textChanged, this, &ViewNameDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] { emit named(this->name()); });
    check();
}

QString ViewNameDialog::name() const { return m_line->text().simplified(); }

void ViewNameDialog::check() {
    const bool isTaken = m_taken.contains(name()) && (m_for == For::Saving || name() != m_former);
    if (m_for == For::Saving) {
        m_go->setText(isTaken ? tr("Replace view") : tr("Save view"));
        m_go->setEnabled(!name().isEmpty());
        m_hint->setTone(isTaken ? Text::Tone::Warn : Text::Tone::Second);
        m_hint->setText(isTaken ? tr("There is a view of this name. It is replaced.")
                                : tr("Keeps the filter, the start, partitions, columns, isolation and whether rows "
                                     "are coloured."));
        return;
    }
    m_go->setText(tr("Rename view"));
    m_go->setEnabled(!name().isEmpty() && !isTaken);
    m_hint->setTone(isTaken ? Text::Tone::Error : Text::Tone::Second);
    m_hint->setText(isTaken ? tr("There is a view of this name already.") : QString());
}

}  // namespace brook::ui
