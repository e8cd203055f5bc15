#include "ui/pages/configuration_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/admin/storage.h"
#include "ui/dialogs/review_dialog.h"
#include "ui/pages/setting_detail.h"
#include "ui/pages/setting_item.h"
#include "ui/pages/setting_words.h"
#include "ui/storage/storage_words.h"
#include "ui/widgets/pieces.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

using look::px;

namespace {

/// A hairline that stands upright.
class Upright final : public QWidget {
public:
    explicit Upright(QWidget* parent) : QWidget(parent) {
        setFixedWidth(1);
        setBackgroundRole(QPalette::Mid);
        setAutoFillBackground(true);
    }
};

bool isSame(const admin::SettingRow& a, const admin::SettingRow& b) {
    return a.name == b.name && a.value == b.value && a.defaultValue == b.defaultValue && a.source == b.source &&
           a.readOnly == b.readOnly;
}

/// By subject; within one, those with words of their own first, then as they come.
void sortBySubject(std::vector<admin::SettingRow>& rows, bool ofTopic) {
    using Place = std::tuple<int, bool, int>;
    std::vector<std::pair<Place, std::size_t>> places;  // found once each: comparing asks again and again
    for (const admin::SettingRow& row : rows)
        places.emplace_back(
            Place(settingGroupOrder(settingGroup(row.name, ofTopic).key), !row.effective, settingOrder(row.name)),
            places.size());
    std::sort(places.begin(), places.end());
    std::vector<admin::SettingRow> sorted;
    sorted.reserve(rows.size());
    for (const auto& [place, at] : places) sorted.push_back(std::move(rows[at]));
    rows = std::move(sorted);
}

/// Keeps a layout still while many of its widgets come, go, show or hide: each of them would lay out all anew.
class StillLayout {
public:
    explicit StillLayout(QLayout* layout) : m_layout(layout) { m_layout->setEnabled(false); }
    ~StillLayout() { m_layout->setEnabled(true); }
    Q_DISABLE_COPY_MOVE(StillLayout)

private:
    QLayout* m_layout;
};

// Settings in one turn: empty rows that are made, and those that are filled.
constexpr std::size_t madeAtOnce = 60;
constexpr std::size_t filledAtOnce = 6;

}  // namespace

ConfigurationPage::ConfigurationPage(admin::Cluster& cluster, Workbench& workbench, QString topic, QWidget* parent)
    : QWidget(parent), m_cluster(cluster), m_workbench(workbench), m_topic(std::move(topic)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_error = new ErrorState(tr("The settings could not be read"), {}, this);
    m_error->hide();
    m_detail = new SettingDetail(this);
    middle->addWidget(buildSide());
    middle->addWidget(new Upright(this));
    middle->addWidget(m_scroll, 1);
    middle->addWidget(m_error, 1);
    middle->addWidget(new Upright(this));
    middle->addWidget(m_detail);
    column->addLayout(middle, 1);
    m_bar = new ReviewBar(this);
    column->addWidget(m_bar);
    m_fillOn.setSingleShot(true);
    m_fillOn.setInterval(0);
    connect(&m_fillOn, &QTimer::timeout, this, &ConfigurationPage::fillOn);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, &m_fillOn, qOverload<>(&QTimer::start));
    m_scroll->viewport()->installEventFilter(this);
    connect(m_bar, &ReviewBar::revert, this, &ConfigurationPage::revert);
    connect(m_bar, &ReviewBar::review, this, &ConfigurationPage::review);
    connect(m_bar, &ReviewBar::write, this, &ConfigurationPage::write);
    connect(m_error->addButton(tr("Read again")), &QPushButton::clicked, this, &ConfigurationPage::load);
    connect(m_detail, &SettingDetail::previousWanted, this, [this](const std::string& name) {
        if (const auto previous = previousOf(name)) stage(name, *previous);
    });
}

QWidget* ConfigurationPage::buildSide() {
    auto* side = new QWidget(this);
    side->setFixedWidth(px(180));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(px(10), px(10), px(10), px(12));
    column->setSpacing(px(10));
    m_find = searchField(tr("Find a setting"), side);
    m_list = new QListWidget(side);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Subjects"));
    m_list->setUniformItemSizes(true);
    m_onlyHere = new Switch(m_topic.isEmpty() ? tr("Set here only") : tr("Changed here only"), side);
    auto* only = new QHBoxLayout;
    only->setSpacing(px(8));
    only->addWidget(m_onlyHere);
    only->addWidget(new Text(m_onlyHere->accessibleName(), look::words(look::small), Text::Tone::Second, side), 1);
    column->addWidget(m_find);
    column->addWidget(m_list, 1);
    column->addLayout(only);
    connect(m_find, &QLineEdit::textChanged, this, &ConfigurationPage::filter);
    connect(m_onlyHere, &Switch::toggled, this, &ConfigurationPage::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        for (const Section& section : m_sections)
            if (row >= 0 && m_list->item(row)->data(Qt::UserRole) == section.key) {
                // The heading at the top of the view, as far as the page goes.
                m_scroll->ensureWidgetVisible(section.items.back(), 0, 0);
                m_scroll->ensureWidgetVisible(section.heading, 0, 0);
            }
    });
    return side;
}

void ConfigurationPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_staged.empty()) load();  // what is staged is not thrown away by looking elsewhere
}

void ConfigurationPage::load() {
    m_cluster.settings(m_topic.toStdString(), [self = QPointer(this)](Result<std::vector<admin::SettingRow>> rows) {
        if (!self) return;
        self->m_scroll->setVisible(rows.has_value());
        self->m_error->setVisible(!rows);
        if (rows)
            self->fill(std::move(*rows));
        else
            self->m_error->set(tr("The settings could not be read"), QString::fromStdString(rows.error().message));
    });
}

void ConfigurationPage::fill(std::vector<admin::SettingRow> rows) {
    sortBySubject(rows, !m_topic.isEmpty());
    if (m_problems.empty() && std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), isSame)) return;
    if (m_current) m_before = m_current->row().name;
    m_scrolled = m_scroll->verticalScrollBar()->value();
    m_current = nullptr;
    m_sections.clear();
    m_rows = std::move(rows);
    m_made = 0;
    m_isComplete = false;
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, px(4), 0, px(24));
    column->setSpacing(0);
    column->addStretch();
    m_scroll->setWidget(page);
    fillOn();
}

void ConfigurationPage::fillOn() {
    const bool isMoreInView = hasMoreInView();
    if (m_made < m_rows.size()) {
        addRows(std::min(m_made + madeAtOnce, m_rows.size()));
        return m_fillOn.start();  // they have their places with the next turn
    }
    if (!std::exchange(m_isComplete, true)) filled();
    if (isMoreInView) m_fillOn.start();
}

/// Fills what is seen or will be with the next turn of a wheel, and empties what is far away; true if more waits.
bool ConfigurationPage::hasMoreInView() {
    const QWidget* page = m_scroll->widget();
    if (!page) return false;
    const int height = m_scroll->viewport()->height();
    const QRect seen(0, -page->y(), page->width(), height);
    const QRect near = seen.adjusted(0, -height / 2, 0, height / 2);
    const QRect known = seen.adjusted(0, -3 * height, 0, 3 * height);
    std::size_t turned = 0;
    for (const Section& section : m_sections)
        for (SettingItem* item : section.items) {
            const bool isNear = !item->isHidden() && item->geometry().intersects(near);
            const bool isFar = !item->geometry().intersects(known);
            const bool isToTurn = item->isFilled() ? isFar && item->mayBeEmptied() : isNear;
            if (!isToTurn) continue;
            if (turned++ == filledAtOnce) return true;
            isNear ? item->fill() : item->empty();
        }
    return false;
}

bool ConfigurationPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) m_fillOn.start();
    return QWidget::eventFilter(watched, event);
}

void ConfigurationPage::addRows(std::size_t end) {
    const StillLayout still(m_scroll->widget()->layout());
    for (; m_made < end; ++m_made) addItem(m_rows[m_made]);
}

void ConfigurationPage::addItem(const admin::SettingRow& row) {
    QWidget* page = m_scroll->widget();
    auto* column = static_cast<QVBoxLayout*>(page->layout());
    const auto add = [column](QWidget* next) { column->insertWidget(column->count() - 1, next); };
    const SettingGroup group = settingGroup(row.name, !m_topic.isEmpty());
    if (m_sections.empty() || m_sections.back().key != group.key) {
        auto* heading = new SectionHeader(group.title, group.note, page);
        heading->setContentsMargins(px(20), px(10), 0, px(2));
        heading->setMinimumHeight(px(46));
        add(heading);
        heading->show();
        m_sections.push_back({group.key, group.title, heading, {}});
    }
    SettingItem* item = newItem(row, page);
    if (m_made < filledAtOnce) item->fill();  // the first are surely seen
    add(item);
    m_sections.back().items.push_back(item);
    item->setVisible(isShown(*item));
}

void ConfigurationPage::filled() {
    filter();
    refreshBar();
    m_scroll->verticalScrollBar()->setValue(m_scrolled);
    if (m_current) return;
    if (!m_wanted.isEmpty())
        showSetting(std::exchange(m_wanted, {}));
    else if (SettingItem* again = itemOf(m_before))
        select(again);
    else if (!m_sections.empty())
        select(m_sections.front().items.front());
}

SettingItem* ConfigurationPage::newItem(const admin::SettingRow& row, QWidget* page) {
    auto* item = new SettingItem(row, !m_topic.isEmpty(), page);
    const std::string name = row.name;
    connect(item, &SettingItem::edited, this, [this, item, name](const std::optional<std::string>& value) {
        if (value) return stage(name, value);
        m_problems[name] = tr("This cannot be read. Write a number, or one with its unit such as “7 days”.");
        item->setProblem(m_problems[name]);
        refreshBar();
    });
    connect(item, &SettingItem::inheritWanted, this, [this, name] { stage(name, std::nullopt); });
    connect(item, &SettingItem::undone, this, [this, item, name] {
        m_staged.erase(name);
        m_problems.erase(name);
        item->setUnchanged();
        refreshBar();
    });
    connect(item, &SettingItem::entered, this, [this, item] { select(item); });
    if (const auto staged = m_staged.find(name); staged != m_staged.end()) item->setStaged(staged->second);
    return item;
}

SettingItem* ConfigurationPage::itemOf(const std::string& name) {
    // Whoever asks for one does not wait for its turn.
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& each) { return each.name == name; });
    if (row != m_rows.end()) addRows(std::max(m_made, static_cast<std::size_t>(row - m_rows.begin()) + 1));
    for (const Section& section : m_sections)
        for (SettingItem* item : section.items)
            if (item->row().name == name) return item;
    return nullptr;
}

void ConfigurationPage::select(SettingItem* item) {
    if (m_current == item) return;
    if (m_current) m_current->setCurrent(false);
    m_current = item;
    item->setCurrent(true);
    m_detail->show(item->row(), previousOf(item->row().name));
}

void ConfigurationPage::showSetting(const QString& name) {
    SettingItem* item = itemOf(name.toStdString());
    if (!item) {
        m_wanted = name;
        return;
    }
    m_find->clear();
    m_onlyHere->setChecked(false);
    select(item);
    m_scroll->widget()->layout()->activate();
    m_scroll->ensureWidgetVisible(item, 0, px(80));
}

void ConfigurationPage::filter() {
    if (!m_scroll->widget()) return;
    const StillLayout still(m_scroll->widget()->layout());
    for (const Section& section : m_sections) {
        bool any = false;
        for (SettingItem* item : section.items) {
            const bool shown = isShown(*item);
            item->setVisible(shown);
            any = any || shown;
        }
        section.heading->setVisible(any);
    }
    listSections();
    m_fillOn.start();  // others are in view now
}

bool ConfigurationPage::isShown(const SettingItem& item) const {
    return item.matches(m_find->text()) &&
           (!m_onlyHere->isChecked() || item.isSetHere() || m_staged.contains(item.row().name));
}

void ConfigurationPage::listSections() {
    const QSignalBlocker quiet(m_list);
    const QVariant current = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole) : QVariant();
    m_list->clear();
    for (const Section& section : m_sections) {
        if (section.heading->isHidden()) continue;
        const auto changed = std::count_if(section.items.begin(), section.items.end(), [this](const SettingItem* item) {
            return m_staged.contains(item->row().name);
        });
        auto* line = new QListWidgetItem(
            changed == 0 ? section.title : QStringLiteral("%1  (%2)").arg(section.title).arg(changed), m_list);
        line->setData(Qt::UserRole, section.key);
        line->setSizeHint({0, px(look::summaryRow)});
        if (changed > 0) line->setFont(look::words(look::body, QFont::DemiBold));
        if (section.key == current) m_list->setCurrentItem(line);
    }
}

void ConfigurationPage::stage(const std::string& name, const std::optional<std::string>& value) {
    SettingItem* item = itemOf(name);
    if (!item) return;
    m_problems.erase(name);
    const bool asItWas = value ? value == item->row().value : !item->isSetHere();
    if (asItWas) {
        m_staged.erase(name);
        item->setUnchanged();
    } else {
        m_staged[name] = value;
        item->setStaged(value);
        check(name);
    }
    refreshBar();
}

void ConfigurationPage::check(const std::string& name) {
    const std::optional<std::string> value = m_staged[name];
    m_cluster.changeSettings(m_topic.toStdString(), {{name, value}}, true,
                             [self = QPointer(this), name, value](const Result<void>& checked) {
                                 if (!self || checked) return;
                                 const auto staged = self->m_staged.find(name);
                                 if (staged == self->m_staged.end() || staged->second != value)
                                     return;  // changed again meanwhile
                                 self->m_problems[name] = QString::fromStdString(checked.error().message);
                                 if (SettingItem* item = self->itemOf(name)) item->setProblem(self->m_problems[name]);
                                 self->refreshBar();
                             });
}

void ConfigurationPage::refreshBar() {
    QStringList names;
    for (const auto& [name, value] : m_staged) names << QString::fromStdString(name);
    m_bar->setChanges(names);
    m_bar->setWritable(m_problems.empty());
    listSections();
}

void ConfigurationPage::revert() {
    m_staged.clear();
    m_problems.clear();
    for (const Section& section : m_sections)
        for (SettingItem* item : section.items) item->setUnchanged();
    refreshBar();
}

std::vector<admin::SettingChange> ConfigurationPage::changes() const {
    std::vector<admin::SettingChange> changes;
    for (const auto& [name, value] : m_staged) changes.push_back({name, value});
    return changes;
}

void ConfigurationPage::review() {
    std::vector<ReviewRow> rows;
    for (const auto& [name, value] : m_staged)
        if (const SettingItem* item = itemOf(name)) {
            const admin::SettingRow& row = item->row();
            rows.push_back({QString::fromStdString(name), valueWords(row.value, row.unit),
                            value ? valueWords(value, row.unit)
                                  : tr("%1, the default").arg(valueWords(row.defaultValue, row.unit))});
        }
    auto* dialog = new ReviewDialog(m_topic.isEmpty() ? tr("Changes to the broker") : tr("Changes to %1").arg(m_topic),
                                    std::move(rows), this);
    connect(dialog, &QDialog::accepted, this, &ConfigurationPage::write);
    if (!m_topic.isEmpty()) forecast(*dialog);
    dialog->open();
}

/// Says in the dialog what the staged changes would remove of what is stored.
void ConfigurationPage::forecast(ReviewDialog& dialog) {
    m_cluster.storage().forecast(
        m_topic.toStdString(), changes(), [review = QPointer(&dialog)](const Result<admin::ChangeForecast>& forecast) {
            if (!review) return;
            review->setConsequences(forecast ? storage_words::forecast(*forecast)
                                             : QStringList{tr("What would be removed is not known: %1")
                                                               .arg(QString::fromStdString(forecast.error().message))});
        });
}

void ConfigurationPage::write() {
    if (m_staged.empty() || !m_problems.empty()) return;
    Changes before;
    for (const auto& [name, value] : m_staged)
        if (const SettingItem* item = itemOf(name)) before[name] = item->isSetHere() ? item->row().value : std::nullopt;
    m_bar->setWritable(false);
    m_cluster.changeSettings(m_topic.toStdString(), changes(), false,
                             [self = QPointer(this), before](const Result<void>& written) {
                                 if (!self) return;
                                 if (written) return self->written(before);
                                 self->m_bar->setWritable(true);
                                 const std::string& first = self->m_staged.begin()->first;
                                 if (SettingItem* item = self->itemOf(first))
                                     item->setProblem(QString::fromStdString(written.error().message));
                             });
}

void ConfigurationPage::written(const Changes& before) {
    const int count = static_cast<int>(before.size());
    for (const auto& [name, value] : before)
        m_workbench.set(remembered::previousValue, previousKey(name),
                        value ? QLatin1Char('=') + QString::fromStdString(*value) : QStringLiteral("-"));
    m_staged.clear();
    m_rows.clear();  // whatever is read now is shown anew
    load();
    const QString where = m_topic.isEmpty() ? tr("the broker") : m_topic;
    Toast* toast = Toast::show(this, tr("%n setting(s) written to %1", nullptr, count).arg(where), tr("Undo"));
    connect(toast, &Toast::triggered, this, [this, before] {
        for (const auto& [name, value] : before) stage(name, value);
        write();
    });
}

QString ConfigurationPage::previousKey(const std::string& name) const {
    return m_topic + QLatin1Char('/') + QString::fromStdString(name);
}

std::optional<std::optional<std::string>> ConfigurationPage::previousOf(const std::string& name) const {
    const QString kept = m_workbench.value(remembered::previousValue, previousKey(name));
    if (kept.isEmpty()) return std::nullopt;
    if (kept == QLatin1String("-")) return std::optional<std::string>();
    return kept.mid(1).toStdString();
}

}  // namespace brook::ui
