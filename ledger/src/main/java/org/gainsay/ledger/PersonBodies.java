package org.gainsay.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON of what is filed about people. */
final class PersonBodies {
    static final String ADMITTED = "person-admitted";
    static final String GRANTED = "role-granted";
    static final String BARRED = "person-barred";

    private PersonBodies() {}

    static String kind(Change.OfPerson change) {
        return switch (change) {
            case Change.PersonAdmitted admitted -> ADMITTED;
            case Change.RoleGranted granted -> GRANTED;
            case Change.PersonBarred barred -> BARRED;
        };
    }

    static void put(ObjectNode body, Change.OfPerson change) {
        body.put("person", change.person().slug());
        switch (change) {
            case Change.PersonAdmitted admitted ->
                body.put("name", admitted.name()).put("role", admitted.role().word());
            case Change.RoleGranted granted -> {
                Bodies.putIfKnown(body, "case", granted.caseId());
                Bodies.putIfKnown(
                        body,
                        "role",
                        granted.role() == null ? null : granted.role().word());
            }
            case Change.PersonBarred barred -> body.put("barred", barred.barred());
        }
    }

    static Change read(String kind, JsonNode node) {
        PersonId person = new PersonId(Bodies.text(node, "person"));
        return switch (kind) {
            case ADMITTED ->
                new Change.PersonAdmitted(person, Bodies.text(node, "name"), Role.ofWord(Bodies.text(node, "role")));
            case GRANTED -> {
                String caseSlug = Bodies.textIfKnown(node, "case");
                String role = Bodies.textIfKnown(node, "role");
                yield new Change.RoleGranted(
                        person,
                        caseSlug == null ? null : new CaseId(caseSlug),
                        role == null ? null : Role.ofWord(role));
            }
            case BARRED ->
                new Change.PersonBarred(person, Bodies.member(node, "barred").asBoolean());
            default -> throw new IllegalArgumentException("nothing about a person");
        };
    }
}
