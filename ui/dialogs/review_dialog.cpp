#include "ui/dialogs/review_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"

namespace brook::ui {

using look::px;

ReviewDialog::ReviewDialog(const QString& title, std::vector<ReviewRow> rows, QWidget* parent) : QDialog(parent) {
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(px(640), px(140) + px(look::summaryRow) * std::min(10, static_cast<int>(rows.size())));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(16));
    column->addWidget(new Text(title, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this));
    auto* model = new TableModel<ReviewRow>([](const ReviewRow& row) { return row.what; }, this);
    model->addColumn(tr("Setting"), [](const ReviewRow& row) { return row.what; });
    model->addColumn(tr("Now"), [](const ReviewRow& row) { return row.now; });
    model->addColumn(tr("Then"), [](const ReviewRow& row) { return row.then; });
    model->setRows(std::move(rows));
    const int count = model->rowCount();
    auto* table = new TableView(this);
    table->setModel(model);
    table->setSortingEnabled(false);
    table->setStretched(0);
    table->setColumnWidth(1, px(160));
    table->setColumnWidth(2, px(160));
    table->setAccessibleName(title);
    column->addWidget(table, 1);
    m_consequences = new Text({}, look::words(look::body), Text::Tone::Warn, this);
    m_consequences->setWordWrap(true);
    m_consequences->setTextFormat(Qt::PlainText);
    m_consequences->hide();
    column->addWidget(m_consequences);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    QPushButton* write = primaryButton(tr("Write %n change(s)", nullptr, count), QStringLiteral("check"), this);
    write->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(write);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(write, &QPushButton::clicked, this, &QDialog::accept);
}

void ReviewDialog::setConsequences(const QStringList& sentences) {
    m_consequences->setText(sentences.join(QLatin1Char('\n')));
    const bool first = m_consequences->isHidden() && !sentences.isEmpty();
    m_consequences->setVisible(!sentences.isEmpty());
    if (first)
        resize(width(), height() + px(16) + px(36) * static_cast<int>(sentences.size()));  // the table keeps its room
}

}  // namespace brook::ui
