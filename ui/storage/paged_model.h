#pragma once

#include <QPointer>

#include "engine/admin/storage.h"
#include "ui/widgets/table_model.h"

namespace brook::ui {

/// A table that is read page by page as somebody scrolls down. `ask` gets the rows that follow those that are there; an
/// answer that came too late, because other rows are wanted by then, is passed over. GUI thread.
template <class Row>
class PagedModel : public TableModel<Row> {
public:
    struct Page {
        std::vector<Row> rows;
        bool last = false;
    };
    using Reply = std::function<void(Result<Page>)>;
    /// Asks for the page behind what is there.
    using Ask = std::function<void(const std::vector<Row>& there, Reply reply)>;

    using TableModel<Row>::TableModel;

    /// Forgets all rows and begins to read others; without `ask` there are none.
    void begin(Ask ask) {
        ++m_generation;
        m_ask = std::move(ask);
        m_atEnd = !m_ask;
        m_reading = false;
        m_error.clear();
        this->setRows({});
        if (m_ask) readOn();
    }
    /// There may be more behind the last row than there was when it was read.
    void goOn() { m_atEnd = !m_ask; }
    bool isReading() const { return m_reading; }
    bool isComplete() const { return m_atEnd; }
    /// Why it could not be read, or nothing.
    const QString& error() const { return m_error; }
    /// Called whenever a page came.
    void onChange(std::function<void()> changed) { m_changed = std::move(changed); }

    bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && !m_atEnd && !m_reading; }
    void fetchMore(const QModelIndex& parent) override {
        if (canFetchMore(parent)) readOn();
    }

private:
    void readOn() {
        m_reading = true;
        m_ask(this->rows(), [self = QPointer<PagedModel>(this), generation = m_generation](Result<Page> page) {
            if (!self || self->m_generation != generation) return;
            self->m_reading = false;
            if (page) {
                self->m_atEnd = page->last || page->rows.empty();
                self->appendRows(std::move(page->rows));
            } else {
                self->m_atEnd = true;
                self->m_error = QString::fromStdString(page.error().message);
            }
            if (self->m_changed) self->m_changed();
        });
    }

    Ask m_ask;
    std::uint64_t m_generation = 0;
    bool m_reading = false;
    bool m_atEnd = true;
    QString m_error;
    std::function<void()> m_changed;
};

}  // namespace brook::ui
