import Diagnostics
import XMLReading

extension Concept {
    /// Reads a `<topic>`, `<activity>`, `<state>` or `<symptom>`.
    ///
    /// - Throws: ``KnowledgeFault`` for the first part that is absent or wrong.
    init(_ element: XMLElement) throws(KnowledgeFault) {
        id = try element.string("id")
        if let kind = Kind(rawValue: element.name) {
            self.kind = kind
        } else {
            kind = try element.choice("kind")
        }
        names = element.elements.compactMap { child in
            Name.Use(rawValue: child.name).map {
                Name(text: child.text, use: $0, position: child.position)
            }
        }
        parents = element.ids("is")
        related = element.ids("related")
        position = element.position
        if let blank = names.first(where: { $0.text.isEmpty }) {
            throw KnowledgeFault(
                "a name of '\(id)' is empty; write it or delete it",
                at: blank.position
            )
        }
        guard !names.isEmpty else {
            throw KnowledgeFault("'\(id)' has no name; write a <name>", at: position)
        }
    }
}
