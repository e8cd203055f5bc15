#include "ui/shell/shortcuts_dialog.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/shell/actions.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

ShortcutsDialog::ShortcutsDialog(Actions& actions, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(px(560), px(640));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(12));
    column->addWidget(new Text(tr("Shortcuts"), look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this));
    auto* hint = new Text(tr("Click into a field and press other keys to change a shortcut. The wheel with Ctrl zooms, "
                             "F6 goes to the next region, Tab walks within it."),
                          look::words(look::small), Text::Tone::Second, this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* list = new QWidget;
    auto* form = new QFormLayout(list);
    form->setContentsMargins(0, 0, px(12), 0);
    form->setVerticalSpacing(px(6));
    form->setHorizontalSpacing(px(24));
    m_problem = new Text({}, look::words(look::small), Text::Tone::Error, this);
    m_problem->setWordWrap(true);
    for (const Actions::Entry& entry : actions.all()) addRow(form, actions, entry.id);
    scroll->setWidget(list);
    column->addWidget(scroll, 1);
    column->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    QPushButton* close = primaryButton(tr("Close"), {}, this);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void ShortcutsDialog::addRow(QFormLayout* form, Actions& actions, const QString& id) {
    QAction* action = actions.find(id);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(4));
    auto* keys = new QKeySequenceEdit(action->shortcut(), line);
    keys->setAccessibleName(tr("Shortcut for %1").arg(action->text()));
    keys->setMaximumWidth(px(180));
    QToolButton* clear = iconButton(QStringLiteral("close"), tr("No shortcut for %1").arg(action->text()), line);
    row->addWidget(keys);
    row->addWidget(clear);
    row->addStretch();
    form->addRow(new Text(action->text(), look::words(look::body), Text::Tone::Normal, this), line);
    connect(clear, &QToolButton::clicked, this, [&actions, id, keys] {
        keys->clear();
        actions.setShortcut(id, {});
    });
    connect(keys, &QKeySequenceEdit::editingFinished, this, [this, &actions, id, keys] {
        const QKeySequence wanted = keys->keySequence();
        if (QAction* holder = actions.holderOf(wanted, id)) {
            m_problem->setText(
                tr("%1 is taken by “%2”.").arg(wanted.toString(QKeySequence::NativeText), holder->text()));
            return keys->setKeySequence(actions.find(id)->shortcut());
        }
        m_problem->clear();
        actions.setShortcut(id, wanted);
    });
}

}  // namespace brook::ui
