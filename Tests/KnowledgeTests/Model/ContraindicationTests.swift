import Knowledge
import Testing

@Suite("Verdicts on a treatment have an order")
struct ContraindicationTests {
    @Test("the worst comes first")
    func order() {
        let verdicts: [Contraindication.Verdict] = [
            .fine, .ask, .noData, .avoid, .precaution, .delay,
        ]
        #expect(verdicts.sorted() == [.avoid, .delay, .ask, .precaution, .noData, .fine])
        #expect(verdicts.min() == .avoid)
    }

    @Test("no verdict is worse than itself", arguments: Contraindication.Verdict.allCases)
    func equal(verdict: Contraindication.Verdict) {
        #expect(!(verdict < verdict))
    }
}
