import Knowledge
import Testing

@Suite("Red flags have an order of hurry")
struct RedFlagTests {
    @Test("the most urgent is the greatest")
    func order() {
        let urgencies: [Urgency] = [.soon, .emergency, .none, .sameDay, .routine]
        #expect(urgencies.sorted() == [.none, .routine, .soon, .sameDay, .emergency])
        #expect(urgencies.max() == .emergency)
    }

    @Test("no urgency is greater than itself", arguments: Urgency.allCases)
    func equal(urgency: Urgency) {
        #expect(!(urgency < urgency))
    }
}
