-- After-sales cases. The columns are what the cases are found by; json is the case itself.
CREATE TABLE after_sales_case (
    number         TEXT    NOT NULL PRIMARY KEY,
    submission_key TEXT    NOT NULL UNIQUE,
    kind           TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    is_open        INTEGER NOT NULL, -- 0: ended, nothing can follow
    conversation   TEXT    NOT NULL REFERENCES conversation (id),
    customer_id    TEXT,
    order_number   TEXT,
    sku            TEXT,
    created_at     INTEGER NOT NULL,
    deadline       INTEGER,
    revision       INTEGER NOT NULL,
    json           TEXT    NOT NULL
) STRICT;

-- The same request in two conversations at once is one case. Somebody may complain of one order twice. Of a parcel and of an order unsent several
-- things may be wanted at once, which only their titles tell apart.
CREATE UNIQUE INDEX case_open_request ON after_sales_case (
    order_number, coalesce(sku, ''), kind, CASE WHEN kind IN ('Delivery', 'OrderChange') THEN json_extract(json, '$.title') ELSE '' END)
    WHERE is_open = 1 AND order_number IS NOT NULL AND kind <> 'Complaint';

CREATE INDEX case_conversation ON after_sales_case (conversation);
CREATE INDEX case_customer ON after_sales_case (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX case_order ON after_sales_case (order_number) WHERE order_number IS NOT NULL;

-- The desk's list: oldest deadline first, those without one last.
CREATE INDEX case_open ON after_sales_case (deadline IS NULL, deadline, created_at, number) WHERE is_open = 1;
