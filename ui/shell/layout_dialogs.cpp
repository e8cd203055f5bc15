#include "ui/shell/layout_dialogs.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/shell/layouts.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

SaveLayoutDialog::SaveLayoutDialog(Layouts& layouts, const QString& usual, QWidget* parent)
    : CommandDialog(tr("Save the layout"), primaryButton(tr("Save")), parent), m_layouts(layouts),
      m_name(new QLineEdit(usual, this)) {
    m_name->setAccessibleName(tr("Name of the layout"));
    form()->addRow(tr("Name"), m_name);
    addNote(tr("Which panels are shown, where and how large. Menu and Ctrl+K have it by this name."));
    m_name->selectAll();
    m_name->setFocus();
    connect(m_name, &QLineEdit::textChanged, this, &SaveLayoutDialog::check);
    check();
}

void SaveLayoutDialog::check() {
    const bool isTaken = m_layouts.book().find(m_name->text().trimmed()).has_value();
    goButton()->setText(isTaken ? tr("Replace") : tr("Save"));
    goButton()->setEnabled(!m_name->text().trimmed().isEmpty());
}

void SaveLayoutDialog::carryOut() {
    const QString name = m_name->text().trimmed();
    const QString objection = m_layouts.objectionTo(name);
    if (!objection.isEmpty()) return showError(objection);
    m_layouts.save(name);
    accept();
}

LayoutsDialog::LayoutsDialog(Layouts& layouts, QWidget* parent) : QDialog(parent), m_layouts(layouts) {
    setWindowTitle(tr("Layouts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(px(480), px(360));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(12));
    column->addWidget(new Text(tr("Layouts"), look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this));
    auto* hint =
        new Text(tr("Type another name to rename a layout."), look::words(look::small), Text::Tone::Second, this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* list = new QWidget;
    m_column = new QVBoxLayout(list);
    m_column->setContentsMargins(0, 0, px(12), 0);
    m_column->addStretch();
    scroll->setWidget(list);
    column->addWidget(scroll, 1);
    auto* below = new QHBoxLayout;
    m_sentence = new Text({}, look::words(look::small), Text::Tone::Second, this);
    m_sentence->setWordWrap(true);
    m_undoButton = plainButton(tr("Undo"), QStringLiteral("undo"), this);
    m_undoButton->setAutoDefault(false);
    QPushButton* close = primaryButton(tr("Close"), {}, this);
    below->addWidget(m_sentence, 1);
    below->addWidget(m_undoButton);
    below->addWidget(close);
    column->addLayout(below);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_undoButton, &QPushButton::clicked, this, [this] {
        if (const auto undo = std::exchange(m_undo, nullptr)) undo();
    });
    say({});
    fill();
}

void LayoutsDialog::fill() {
    if (m_rows) m_rows->deleteLater();
    m_rows = new QWidget(this);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(6));
    m_column->insertWidget(0, m_rows);
    for (const LayoutBook::Saved& each : m_layouts.book().saved()) addRow(each.name);
}

void LayoutsDialog::addRow(const QString& name) {
    auto* row = new QHBoxLayout;
    row->setSpacing(px(4));
    auto* edit = new QLineEdit(name, m_rows);
    edit->setAccessibleName(tr("Name of the layout “%1”").arg(name));
    edit->setCursorPosition(0);  // a long name shows how it begins
    QToolButton* trash = iconButton(QStringLiteral("trash"), tr("Delete the layout “%1”").arg(name), m_rows);
    row->addWidget(edit, 1);
    row->addWidget(trash);
    static_cast<QVBoxLayout*>(m_rows->layout())->addLayout(row);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, name] {
        const QString wanted = edit->text().trimmed();
        if (wanted == name) return edit->setText(name);
        const QString objection = m_layouts.objectionTo(wanted);
        const bool isTaken = m_layouts.book().find(wanted).has_value();
        if (objection.isEmpty() && !isTaken) {
            m_layouts.rename(name, wanted);
            say(tr("“%1” is “%2” now.").arg(name, wanted));
            return fill();
        }
        edit->setText(name);
        say(isTaken ? tr("There is a layout “%1” already.").arg(wanted) : objection);
    });
    connect(trash, &QToolButton::clicked, this, [this, name] { remove(name); });
}

void LayoutsDialog::remove(const QString& name) {
    const std::optional<Arrangement> arrangement = m_layouts.book().find(name);
    if (!arrangement) return;
    m_layouts.forget(name);
    say(tr("“%1” is deleted.").arg(name), [this, name, arrangement] {
        m_layouts.save(name, *arrangement);
        say({});
        fill();
    });
    fill();
}

void LayoutsDialog::say(const QString& sentence, std::function<void()> undo) {
    m_sentence->setText(sentence);
    m_undoButton->setVisible(undo != nullptr);
    m_undo = std::move(undo);
}

}  // namespace brook::ui
