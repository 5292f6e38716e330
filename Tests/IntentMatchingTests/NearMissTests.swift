import IntentMatching
import Language
import TestSupport
import Testing

@Suite("A near miss is the pattern that came farthest, with the first part that it lacked")
struct NearMissTests {
    private static let wordings = """
        <intent id="bake" answer="chat" prompt="p">
        <pattern>how long do i bake {treatment}</pattern><pattern>^ oven (hot|cold|warm|cool|off) $</pattern>
        <cue weight="2">bake</cue><sample>bake it</sample></intent>
        """

    static let misses: [(text: String, pattern: String, matched: Range<Int>, missing: String)] = [
        ("how long do i bake it", "how long do i bake {treatment}", 0..<5, "{treatment}"),
        ("tell me how long do they", "how long do i bake {treatment}", 2..<5, "i"),
        ("oven", "^ oven (hot|cold|warm|cool|off) $", 0..<1, "(hot|cold|warm|cool|…)"),
        ("zebra", "^ oven (hot|cold|warm|cool|off) $", 0..<0, "oven"),
    ]

    @Test("is named with what it matched", arguments: misses)
    func nearest(text: String, pattern: String, matched: Range<Int>, missing: String) throws {
        let knowledge = try SmallKnowledge(Self.wordings)
        let miss = try #require(
            knowledge.matcher.nearMiss(of: "bake", in: knowledge.analyzer.analysis(of: text))
        )
        #expect(miss.pattern == pattern)
        #expect(miss.matched == matched)
        #expect(miss.missing == missing)
    }

    @Test("there is none where a pattern matched, or none is written")
    func none() throws {
        let knowledge = try SmallKnowledge(Self.wordings)
        #expect(
            knowledge.matcher.nearMiss(of: "bake", in: knowledge.analyzer.analysis(of: "oven hot"))
                == nil
        )
        #expect(
            knowledge.matcher.nearMiss(of: "nothing", in: knowledge.analyzer.analysis(of: "oven"))
                == nil
        )
    }
}
