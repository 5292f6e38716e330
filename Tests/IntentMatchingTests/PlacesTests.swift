import Testing

@testable import IntentMatching

@Suite("Places in a sentence are bits from where a match starts")
struct PlacesTests {
    @Test("the last place is the one farthest on")
    func last() {
        #expect(Places(at: 7).last == 7)
        #expect(Places(at: 7).advanced { $0 + 3 }.last == 10)
        #expect(Places(none: Places(at: 7)).last == nil)
    }

    @Test("a place out of reach is left out", arguments: [(63, 70), (64, nil)])
    func reach(step: Int, last: Int?) {
        #expect(Places(at: 7).advanced { $0 + step }.last == last)
    }

    @Test(
        "a gap spreads them as far as it and the sentence reach",
        arguments: [(20, 13), (9, 9), (7, 7), (200, 13)]
    )
    func spread(end: Int, last: Int) {
        #expect(Places(at: 7).spread(over: 6, upTo: end).last == last)
    }

    @Test("a gap at the edge of reach loses what is beyond it")
    func edge() {
        let far = Places(at: 0).advanced { $0 + 60 }
        #expect(far.spread(over: 6, upTo: 200).last == 63)
    }

    @Test("both sets together hold the places of each")
    func union() {
        var places = Places(at: 2).filtered { _ in false }
        #expect(places.isEmpty)
        places.formUnion(Places(at: 2).advanced { $0 + 5 })
        #expect(places.last == 7)
    }
}
