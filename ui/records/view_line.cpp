#include "ui/records/view_line.h"

#include <QHBoxLayout>

#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

ViewLine::ViewLine(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    row->setSpacing(px(8));
    row->addWidget(new Mark(QStringLiteral("pin"), 14, Text::Tone::Accent, this));
    m_name = new ElidedLabel({}, Qt::ElideMiddle, this);
    m_name->setFont(look::words(look::small, QFont::Medium));
    m_changed = new Text(tr("changed"), look::words(look::small), Text::Tone::Second, this);
    m_update = linkButton(tr("Update"), this);
    m_update->setToolTip(tr("Save what is shown now as this view"));
    m_again = linkButton(tr("Show it again"), this);
    m_again->setToolTip(tr("Back to the view as it was saved"));
    m_mark = new Mark(QStringLiteral("warning"), 14, Text::Tone::Warn, this);
    m_sentence = new ElidedLabel({}, Qt::ElideRight, this);
    m_sentence->setFont(look::words(look::small));
    QToolButton* leave = iconButton(QStringLiteral("close"), tr("Leave the view; the page stays as it is"), this);
    row->addWidget(m_name);
    row->addWidget(m_changed);
    row->addWidget(m_update);
    row->addWidget(m_again);
    row->addWidget(m_mark);
    row->addWidget(m_sentence, 1);
    row->addStretch();
    row->addWidget(leave);
    connect(m_update, &QPushButton::clicked, this, &ViewLine::updateWanted);
    connect(m_again, &QPushButton::clicked, this, &ViewLine::againWanted);
    connect(leave, &QToolButton::clicked, this, &ViewLine::leaveWanted);
    hide();
}

void ViewLine::show(const QString& name, bool isChanged, const QStringList& missing) {
    m_missing = missing;
    m_name->setText(name);
    for (QWidget* each :
         {static_cast<QWidget*>(m_changed), static_cast<QWidget*>(m_update), static_cast<QWidget*>(m_again)})
        each->setVisible(isChanged);
    const QString sentence = missing.join(QLatin1Char(' '));
    m_sentence->setText(sentence);
    m_sentence->setAccessibleName(sentence);
    m_mark->setVisible(!missing.isEmpty());
    m_sentence->setVisible(!missing.isEmpty());
    setAccessibleName(tr("View %1").arg(name));
    setVisible(true);
}

}  // namespace brook::ui
