// A whole Brook with its window takes the tour through every page, light and dark, while a producer writes: how long
// the window's thread was away from its loop at most, on which page and for which event.
//   stalls_bench [RECORDS]     a second (1,000,000), at most
#include <cstdlib>

#include "tests/ui/busy_tour.h"

using namespace brook;

int main(int argc, char** argv) {
    test::StallWatch app(argc, argv);
    test::BusyTour tour(app);
    tour.take({}, argc > 1 ? std::atof(argv[1]) : 1'000'000);
    std::printf("%lld pages and dialogs; %.0f records a second flowed in\n", static_cast<long long>(tour.places.size()),
                tour.recordsASecond);
    test::print(app, 20);
    return tour.isFlowing ? 0 : 1;
}
