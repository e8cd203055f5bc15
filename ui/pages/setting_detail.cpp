#include "ui/pages/setting_detail.h"

#include <QFormLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/pages/setting_words.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

SettingDetail::SettingDetail(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFixedWidth(px(300));
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::AlternateBase);
    page->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(px(20), px(14), px(20), px(20));
    column->setSpacing(px(8));
    m_title =
        new Text(tr("What a setting means"), look::words(look::section, QFont::DemiBold), Text::Tone::Normal, page);
    m_name = new Text({}, look::data(look::small), Text::Tone::Second, page);
    m_documentation =
        new Text(tr("Choose a setting to read about it."), look::words(look::body), Text::Tone::Second, page);
    m_without = new Text({}, look::words(look::small), Text::Tone::Warn, page);
    for (Text* text : {m_title, m_name, m_documentation, m_without}) {
        text->setWordWrap(true);
        column->addWidget(text);
    }
    m_facts = new QWidget(page);
    column->addWidget(m_facts);
    m_back = button({}, QStringLiteral("undo"), page);
    m_back->hide();
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addStretch();
    setWidget(page);
    connect(m_back, &QPushButton::clicked, this, [this] { emit previousWanted(m_shown); });
}

void SettingDetail::addFact(const QString& name, const QString& value, bool data) {
    auto* key = new Text(name, look::words(look::small), Text::Tone::Second, m_facts);
    auto* text =
        new Text(value, data ? look::data(look::small) : look::words(look::small), Text::Tone::Normal, m_facts);
    text->setWordWrap(true);
    m_form->addRow(key, text);
}

void SettingDetail::show(const admin::SettingRow& row, const std::optional<std::optional<std::string>>& previous) {
    m_shown = row.name;
    m_title->setText(settingTitle(row.name));
    m_name->setText(QString::fromStdString(row.name));
    m_name->setVisible(m_title->text() != m_name->text());
    m_documentation->setText(QString::fromStdString(row.documentation));
    m_without->setText(row.effective ? QString() : tr("Kept as Apache Kafka keeps it; without effect here."));
    m_without->setVisible(!row.effective);
    auto* facts = new QWidget(widget());
    widget()->layout()->replaceWidget(m_facts, facts);
    m_facts->deleteLater();
    m_facts->hide();
    m_facts = facts;
    m_form = new QFormLayout(m_facts);
    m_form->setContentsMargins(0, px(8), 0, px(8));
    m_form->setVerticalSpacing(px(8));
    m_form->setHorizontalSpacing(px(16));
    addFact(tr("Default"), valueWords(row.defaultValue, row.unit));
    if (!row.valid.empty()) addFact(tr("Allowed"), allowedWords(row));
    addFact(tr("Comes from"), sourceWords(row.source));
    addFact(tr("Takes effect"), row.readOnly ? tr("at the next start") : tr("at once, no restart"));
    addFact(tr("On the wire"),
            row.secret  ? tr("secret")
            : row.value ? QString::fromStdString(*row.value)
                        : QStringLiteral("null"),
            true);
    for (const admin::SettingSynonym& synonym : row.synonyms)
        if (synonym.source != row.source || synonym.name != row.name)
            addFact(sourceWords(synonym.source),
                    QStringLiteral("%1 = %2").arg(
                        QString::fromStdString(synonym.name),
                        synonym.value ? QString::fromStdString(*synonym.value) : QStringLiteral("null")),
                    true);
    m_facts->show();
    m_back->setVisible(previous.has_value());
    if (previous)
        m_back->setText(tr("Back to %1").arg(*previous ? valueWords(*previous, row.unit) : tr("the default")));
}

}  // namespace brook::ui
