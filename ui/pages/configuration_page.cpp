#include "ui/pages/configuration_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/pages/units.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

namespace {

QString sourceWords(admin::SettingSource source) {
    switch (source) {
        case admin::SettingSource::Topic: return ConfigurationPage::tr("set here");
        case admin::SettingSource::DynamicBroker: return ConfigurationPage::tr("from this broker");
        case admin::SettingSource::DynamicDefault: return ConfigurationPage::tr("from all brokers");
        case admin::SettingSource::Static: return ConfigurationPage::tr("from the start options");
        case admin::SettingSource::Default: return ConfigurationPage::tr("default");
    }
    return {};
}

QString valueWords(const std::optional<std::string>& value, admin::SettingUnit unit) {
    return value ? units::shown(*value, unit) : ConfigurationPage::tr("none");
}

}  // namespace

ConfigurationPage::ConfigurationPage(admin::Cluster& cluster, QString topic, QWidget* parent) : QWidget(parent), m_cluster(cluster), m_topic(std::move(topic)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::gutter, 12, look::gutter, 0);
    column->setSpacing(8);
    auto* tools = new QHBoxLayout;
    m_filter = searchField(tr("Find a setting"), this);
    m_filter->setMaximumWidth(320);
    m_onlyChanged = new QCheckBox(tr("Only what is set here"), this);
    tools->addWidget(m_filter);
    tools->addWidget(m_onlyChanged);
    tools->addStretch();
    column->addLayout(tools);

    auto* middle = new QHBoxLayout;
    middle->setSpacing(24);
    m_list = new QTreeWidget(this);
    m_list->setColumnCount(3);
    m_list->setHeaderLabels({tr("Setting"), tr("Value"), tr("Where from")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setColumnWidth(1, 190);
    m_list->setColumnWidth(2, 150);
    m_list->setAccessibleName(tr("Settings"));
    middle->addWidget(m_list, 3);
    auto* detail = new QVBoxLayout;
    detail->setSpacing(8);
    m_name = new Text({}, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this);
    m_documentation = new Text({}, look::words(look::body), Text::Tone::Second, this);
    m_documentation->setWordWrap(true);
    m_origin = new Text({}, look::words(look::small), Text::Tone::Third, this);
    m_origin->setWordWrap(true);
    m_value = new QLineEdit(this);
    m_value->setFont(look::data());
    m_value->setAccessibleName(tr("Value"));
    m_problem = new Text({}, look::words(look::small), Text::Tone::Error, this);
    m_problem->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    m_set = button(tr("Stage this value"), QStringLiteral("edit"), this);
    m_reset = button(tr("Stage the default"), QStringLiteral("undo"), this);
    buttons->addWidget(m_set);
    buttons->addWidget(m_reset);
    buttons->addStretch();
    for (QWidget* part : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_documentation), static_cast<QWidget*>(m_origin), static_cast<QWidget*>(m_value), static_cast<QWidget*>(m_problem)})
        detail->addWidget(part);
    detail->addLayout(buttons);
    detail->addStretch();
    middle->addLayout(detail, 2);
    column->addLayout(middle, 1);

    m_bar = new QWidget(this);
    m_bar->setFixedHeight(52);
    auto* bar = new QHBoxLayout(m_bar);
    m_barText = new Text({}, look::words(look::body, QFont::Medium), Text::Tone::Normal, m_bar);
    QPushButton* discard = button(tr("Discard"), {}, m_bar);
    QPushButton* writeAll = primaryButton(tr("Write changes"), QStringLiteral("check"), m_bar);
    bar->addWidget(m_barText, 1);
    bar->addWidget(discard);
    bar->addWidget(writeAll);
    m_bar->setBackgroundRole(QPalette::Highlight);
    m_bar->setAutoFillBackground(true);
    column->addWidget(m_bar);
    m_bar->hide();

    connect(m_filter, &QLineEdit::textChanged, this, &ConfigurationPage::fill);
    connect(m_onlyChanged, &QCheckBox::toggled, this, &ConfigurationPage::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { if (const admin::SettingRow* row = current()) showSetting(*row); });
    connect(m_set, &QPushButton::clicked, this, [this] {
        const admin::SettingRow* row = current();
        const auto value = row ? units::parsed(m_value->text(), row->unit) : std::nullopt;
        if (value) stage(value);
        else m_problem->setText(tr("This cannot be read. Write a number with a unit, such as “7 days” or “1 GiB”."));
    });
    connect(m_value, &QLineEdit::returnPressed, m_set, &QPushButton::click);
    connect(m_reset, &QPushButton::clicked, this, [this] { stage(std::nullopt); });
    connect(discard, &QPushButton::clicked, this, [this] {
        m_staged.clear();
        fill();
    });
    connect(writeAll, &QPushButton::clicked, this, &ConfigurationPage::write);
}

void ConfigurationPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    load();
}

void ConfigurationPage::load() {
    m_cluster.settings(m_topic.toStdString(), [self = QPointer(this)](Result<std::vector<admin::SettingRow>> rows) {
        if (!self) return;
        if (rows) self->m_rows = std::move(*rows);
        else self->m_problem->setText(QString::fromStdString(rows.error().message));
        self->fill();
    });
}

const admin::SettingRow* ConfigurationPage::current() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item) return nullptr;
    const std::string name = item->text(0).toStdString();
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&name](const auto& row) { return row.name == name; });
    return found == m_rows.end() ? nullptr : &*found;
}

void ConfigurationPage::fill() {
    const QString kept = m_list->currentItem() ? m_list->currentItem()->text(0) : QStringLiteral("retention.ms");
    m_list->clear();
    for (const admin::SettingRow& row : m_rows) {
        const QString name = QString::fromStdString(row.name);
        const auto staged = m_staged.find(row.name);
        const bool changed = staged != m_staged.end();
        if (!name.contains(m_filter->text(), Qt::CaseInsensitive) && !QString::fromStdString(row.documentation).contains(m_filter->text(), Qt::CaseInsensitive)) continue;
        if (m_onlyChanged->isChecked() && row.source != admin::SettingSource::Topic && !changed) continue;
        const std::optional<std::string>& value = changed ? (staged->second ? staged->second : row.defaultValue) : row.value;
        auto* item = new QTreeWidgetItem({name, valueWords(value, row.unit), changed ? tr("changed, was %1").arg(valueWords(row.value, row.unit)) : sourceWords(row.source)});
        item->setFont(1, look::data());
        if (changed) item->setForeground(2, look::colors().accent);
        else if (row.source != admin::SettingSource::Topic) item->setForeground(2, look::colors().text3);
        if (!row.effective) item->setForeground(0, look::colors().text3);
        item->setToolTip(0, QString::fromStdString(row.documentation));
        m_list->addTopLevelItem(item);
        if (name == kept) m_list->setCurrentItem(item);
    }
    refreshBar();
}

void ConfigurationPage::showSetting(const admin::SettingRow& row) {
    m_name->setText(QString::fromStdString(row.name));
    m_documentation->setText(QString::fromStdString(row.documentation));
    QStringList origin{tr("Without a value here: %1").arg(valueWords(row.defaultValue, row.unit))};
    if (!row.valid.empty()) origin << tr("Allowed: %1").arg(QString::fromStdString(row.valid));
    if (!row.effective) origin << tr("Kept as Apache Kafka keeps it, without effect here.");
    m_origin->setText(origin.join(QLatin1Char('\n')));
    const auto staged = m_staged.find(row.name);
    const std::optional<std::string>& value = staged == m_staged.end() ? row.value : staged->second ? staged->second : row.defaultValue;
    m_value->setText(value ? units::shown(*value, row.unit) : QString());
    m_problem->clear();
    m_set->setEnabled(!row.readOnly);
    m_reset->setEnabled(row.source == admin::SettingSource::Topic);
}

void ConfigurationPage::stage(std::optional<std::string> value) {
    const admin::SettingRow* row = current();
    if (!row) return;
    const std::string name = row->name;
    m_cluster.changeSettings(m_topic.toStdString(), {{name, value}}, true, [self = QPointer(this), name, value](const Result<void>& checked) {
        if (!self) return;
        if (!checked) return self->m_problem->setText(QString::fromStdString(checked.error().message));
        self->m_staged[name] = value;
        self->fill();
    });
}

void ConfigurationPage::refreshBar() {
    m_bar->setVisible(!m_staged.empty());
    m_barText->setText(tr("%n change(s) staged, nothing is written yet.", nullptr, static_cast<int>(m_staged.size())));
}

void ConfigurationPage::write() {
    std::vector<admin::SettingChange> changes;
    for (const auto& [name, value] : m_staged) changes.push_back({name, value});
    m_cluster.changeSettings(m_topic.toStdString(), std::move(changes), false, [self = QPointer(this)](const Result<void>& written) {
        if (!self) return;
        if (!written) return self->m_problem->setText(QString::fromStdString(written.error().message));
        self->m_staged.clear();
        self->load();
    });
}

}  // namespace brook::ui
