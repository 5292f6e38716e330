import Diagnostics
import XMLReading

extension Subject {
    /// Reads a `<subject>`.
    ///
    /// - Throws: ``KnowledgeFault`` for the first part that is absent.
    init(_ element: XMLElement) throws(KnowledgeFault) {
        name = try element.childText("name")
        version = try element.string("version")
        language = try element.string("lang")
        defaultTopic = try element.string("default-topic")
        claimsSource = element["claims-from"]
        position = element.position
    }
}

extension Demand {
    /// Reads a `<complete>`.
    ///
    /// - Throws: ``KnowledgeFault`` for the first part that is absent or wrong.
    init(_ element: XMLElement) throws(KnowledgeFault) {
        kind = try element.choice("kind")
        aspects = element.ids("aspects")
        position = element.position
        statements = element.ids("statements").compactMap(KnowledgeBase.Statement.Kind.init)
    }
}

extension Source {
    /// Reads a `<source>`.
    ///
    /// - Throws: ``KnowledgeFault`` for the first part that is absent or wrong.
    init(_ element: XMLElement) throws(KnowledgeFault) {
        id = try element.string("id")
        kind = try element.choice("kind")
        title = try element.childText("title")
        author = element.optionalText("author")
        year = element["year"].flatMap(Int.init)
        locator = element.optionalText("locator")
        seen = element.optionalText("seen")
        checked = try element.choice("checked")
        position = element.position
    }
}

extension Fact {
    /// Reads a `<fact>`.
    ///
    /// - Throws: ``KnowledgeFault`` for the first part that is absent or wrong.
    init(_ element: XMLElement) throws(KnowledgeFault) {
        provenance = try element.provenance()
        topic = try element.string("topic")
        aspects = try element.someIDs("aspect")
        about = element.ids("about")
        short = try element.childText("short")
        detail = element.optionalText("detail")
        caveat = element.optionalText("caveat")
        difference = element.optionalText("differ")
    }
}

extension Contraindication {
    /// Reads a `<contraindication>`.
    ///
    /// - Throws: ``KnowledgeFault`` for the first part that is absent or wrong.
    init(_ element: XMLElement) throws(KnowledgeFault) {
        provenance = try element.provenance()
        topic = try element.string("topic")
        who = try element.someIDs("who")
        verdict = try element.choice("verdict")
        wait = try element.duration("wait")
        place = try element.string("where")
        label = try element.childText("label")
        reason = try element.childText("reason")
        advice = try element.childText("advice")
        difference = element.optionalText("differ")
    }
}

extension AftercareRule {
    /// Reads an `<aftercare>`.
    ///
    /// - Throws: ``KnowledgeFault`` for the first part that is absent or wrong.
    init(_ element: XMLElement) throws(KnowledgeFault) {
        provenance = try element.provenance()
        topic = try element.string("topic")
        activities = try element.someIDs("activity")
        rule = try element.choice("rule")
        window = try element.window()
        strength = try element.choice("strength")
        instruction = try element.childText("instruction")
        reason = try element.childText("reason")
        difference = element.optionalText("differ")
    }
}

extension Pause {
    /// Reads a `<pause>`.
    ///
    /// - Throws: ``KnowledgeFault`` for the first part that is absent or wrong.
    init(_ element: XMLElement) throws(KnowledgeFault) {
        provenance = try element.provenance()
        topic = try element.string("topic")
        products = try element.someIDs("product")
        before = try element.duration("before")
        after = try element.duration("after")
        advice = try element.childText("advice")
        difference = element.optionalText("differ")
    }
}

extension Term {
    /// Reads a `<term>`.
    ///
    /// - Throws: ``KnowledgeFault`` for the first part that is absent or wrong.
    init(_ element: XMLElement) throws(KnowledgeFault) {
        provenance = try element.provenance()
        words = element.elements(named: "word").map { $0.text.lowercased() }
        meaning = try element.childText("means")
        unless = element.elements(named: "unless").map { $0.text.lowercased() }
    }
}

extension TimelineEntry {
    /// Reads a `<timeline>`.
    ///
    /// - Throws: ``KnowledgeFault`` for the first part that is absent or wrong.
    init(_ element: XMLElement) throws(KnowledgeFault) {
        provenance = try element.provenance()
        topic = try element.string("topic")
        window = try element.window()
        label = try element.childText("when")
        seen = try element.childText("seen")
        notNormal = element.optionalText("not-normal")
    }
}

extension LeftOut {
    /// Reads a `<left-out>`.
    ///
    /// - Throws: ``KnowledgeFault`` where the id or the reason is absent.
    init(_ element: XMLElement) throws(KnowledgeFault) {
        id = try element.string("id")
        reason = element.text
        position = element.position
        guard !reason.isEmpty else {
            throw KnowledgeFault("<left-out> is empty; write the reason", at: position)
        }
    }
}
