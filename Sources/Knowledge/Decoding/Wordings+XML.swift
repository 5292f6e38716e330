import Diagnostics
import XMLReading

extension RedFlag {
    /// Reads a `<red-flag>`; faults of its patterns are reported one by one.
    ///
    /// - Throws: ``KnowledgeFault`` for the first other part that is absent or wrong.
    init(
        _ element: XMLElement,
        wordLists: Set<String>,
        reportingTo collector: inout DiagnosticCollector
    ) throws(KnowledgeFault) {
        provenance = try element.provenance()
        topic = try element.string("topic")
        urgency = try element.choice("urgency")
        guard urgency != .none else {
            throw KnowledgeFault(
                "a red flag has an urgency; 'none' is no value here",
                at: element.position
            )
        }
        frame = element["frame"].flatMap(Frame.init)
        sign = try element.childText("sign")
        when = try element.childText("when")
        meaning = try element.childText("meaning")
        advice = try element.childText("advice")
        patterns = element.patterns(wordLists: wordLists, reportingTo: &collector)
        samples = element.samples
    }
}

extension Claim {
    /// Reads a `<claim>`; faults of its patterns are reported one by one.
    ///
    /// - Throws: ``KnowledgeFault`` for the first other part that is absent or wrong.
    init(
        _ element: XMLElement,
        wordLists: Set<String>,
        reportingTo collector: inout DiagnosticCollector
    ) throws(KnowledgeFault) {
        id = try element.string("id")
        topic = try element.string("topic")
        verdict = try element.choice("verdict")
        says = try element.childText("says")
        correction = try element.childText("correction")
        facts = try element.someIDs("facts")
        patterns = element.patterns(wordLists: wordLists, reportingTo: &collector)
        samples = element.samples
        position = element.position
    }
}

extension Intent {
    /// Reads an `<intent>`; faults of its patterns and cues are reported one by one.
    ///
    /// - Throws: ``KnowledgeFault`` for the first other part that is absent or wrong.
    init(
        _ element: XMLElement,
        wordLists: Set<String>,
        reportingTo collector: inout DiagnosticCollector
    ) throws(KnowledgeFault) {
        id = try element.string("id")
        label = element["label"] ?? id
        answer = try element.choice("answer")
        aspects = element.ids("aspects")
        needs = element.ids("needs").compactMap(Concept.Kind.init)
        takes = element.ids("takes").compactMap(Concept.Kind.init)
        ignores = element.ids("ignores").compactMap(Concept.Kind.init)
        impliedBy = element["implied-by"].flatMap(Concept.Kind.init)
        prompt = element["prompt"]
        offer = element.optionalText("offer")
        isOfferedFirst = element.elements(named: "offer").first?["first"] == "true"
        patterns = element.patterns(wordLists: wordLists, reportingTo: &collector)
        cues = element.elements(named: "cue").compactMap { cue in
            guard let weight = cue["weight"].flatMap(Int.init), (-100...100).contains(weight) else {
                collector.error("the weight must be from -100 to 100", at: cue.position)
                return nil
            }
            return cue.pattern(wordLists: wordLists, reportingTo: &collector).map {
                Cue(pattern: $0, weight: weight)
            }
        }
        samples = element.samples
        position = element.position
    }
}
